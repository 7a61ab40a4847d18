extension EventRules {
    /// Accusing, rejecting, threatening, protesting, sanctioning, mobilizing, coercing and assaulting.
    package static let conflict = """
        # Blame and disapproval.
        Accuse verb accuse, blame, condemn, denounce, criticize, criticise, slam, blast, rebuke, chide, decry, deplore, assail, lambast, lambaste, berate, fault, castigate, censure, scold, chastise, admonish, upbraid, ridicule, mock, vilify -> object!, over!, for!
        + Lithuania condemned Belarus over the arrests. => Accuse LT -> BY
        - Lithuania has not condemned Belarus.
        Accuse verb accuse, blame, condemn, denounce, criticize, criticise, slam, blast, decry, deplore, regret, lament -> over, for, of, object
        Accuse verb call, brand, label, describe, dub, term, characterize, characterise, dismiss, denounce, deem {mistake, provocation, provocative, illegal, unlawful, unacceptable, wrong, reckless, irresponsible, dangerous, violation, breach, betrayal, crime, disgrace, declaration, aggression, aggressor, terrorist, threat, unjust, unfair, shameful, regrettable, disappointing, disappointment, outrageous, farce, hostile, genocide, interference, brutal, cowardly, criminal, heinous, absurd, insult, blackmail, illegitimate, unhelpful, counterproductive, war, terror, barbaric, baseless, groundless, stab, slap, theft, piracy} -> object
        + Sweden called Russia's invasion of Ukraine illegal. => Accuse SE -> RU
        - Sweden called the step an act of goodwill.
        Accuse said violate, breach, flout, provoke, endanger, undermine, destabilize, destabilise, meddle, interfere, lie, cheat, mislead, waste, renege, disregard, sabotage, jeopardize, jeopardise, abuse, exploit -> subject
        + Ukraine said Russia violated the truce. => Accuse UA -> RU
        Accuse said mistake, wrong, regrettable, irresponsible, unacceptable, illegal, unlawful, reckless, provocation, provocative, violation, breach, unjustified, disappointing, deplorable, shameful, unfair, unjust, guilty, responsible -> subject, to
        Accuse verb lash[out], hit[out], rail[against], speak[out] -> at!, against!
        Accuse verb complain, grumble -> about, against, over, of, clause, to
        Accuse verb investigate, probe -> object
        Accuse verb open, launch, begin, order, start, complete, conduct, take, bring {investigation, probe, inquiry, hearing, legal, lawsuit, proceeding} -> into, against, of
        + The European Commission launched legal action against Poland. => Accuse European Commission -> PL
        - The European Commission dropped legal action against Poland.
        Accuse verb sue, indict, prosecute, convict -> object!
        Accuse verb file, bring {lawsuit, suit, case, complaint} -> against!, at!, with!
        Accuse verb express, voice {disappointment, regret, criticism, disapproval, condemnation} -> about, over, at, with, in, object
        Accuse adj critical, disappointed, guilty -> of!, with!, in!, by!, clause!
        Accuse noun accusation, allegation, criticism, condemnation, denunciation <- by, from -> against, of

        # Refusing, leaving, breaking off.
        Reject verb reject, refuse, decline, veto, dismiss, spurn, rebuff, disavow, renounce, disown, repudiate, snub, shun -> object, from, of, clause
        + Ethiopia rejected the proposal from Egypt. => Reject ET -> EG
        Reject verb oppose, boycott, skip, resist, dispute, deny, block -> object, from, clause
        Reject verb withdraw, withdraw[from], pull, pull[out], back[out], walk[out], walk[away], drop[out], opt[out], exit, quit, leave, abandon, scrap, terminate, abrogate, denounce, ditch, renege, rescind, annul, revoke, end, nullify, cancel, suspend, discontinue, dump, break, violate, tear[up], jettison {agreement, treaty, pact, accord, deal, memorandum, convention, protocol, truce, ceasefire, talk, negotiation, participation, membership, obligation, relation, summit, meeting, moratorium, cooperation, contract, dialogue, visit, convention, council, organization, bloc, union, court, alliance, session} -> from, with, of, object
        + Burundi withdrew from the International Criminal Court. => Reject BI -> International Criminal Court
        Reject verb pull[out], back[out], drop[out], walk[out], walk[away], opt[out] -> of, from
        Reject verb withdraw, exit, quit, leave, secede -> from, object!
        Reject verb allow, let {lapse, expire} -> object, clause
        + Russia let the grain deal lapse. => Reject RU -> grain deal
        Reject verb rule[out], call[off], break[off], cut[off], turn[down], put[off], cut[short], hold[out] -> object, with
        Reject verb collapse, fail, founder, stall, fall[through], fall[apart], break[down], unravel {talk, negotiation, summit, meeting, deal, agreement, ceasefire, truce, conference, discussion} <- between, of, with, own -> between, with
        Reject noun withdrawal, pullout, exit, departure <- of, by -> from!
        Reject noun termination, cancellation, abrogation, renunciation, exit, departure, withdrawal {agreement, treaty, pact, accord, deal, convention, talk, meeting, summit, visit, contract, membership, participation, cooperation} <- by -> of, from
        Reject noun rejection, boycott, refusal, veto <- of, by -> of, by
        Reject verb renege[on], backtrack[on] -> to, on
        Reject adj opposed, unwilling -> to, clause
        + Hungary is opposed to the sanctions on Russia. => Reject HU -> RU
        Reject noun opposition, objection <- of, from, by -> to!

        # Threats.
        Threaten verb threaten -> object, with, against, clause
        + Turkey threatened Greece with war. => Threaten TR -> GR
        - Turkey has stopped threatening Greece.
        Threaten verb warn, caution -> object!, against, clause
        Threaten verb vow, pledge, promise, swear, threaten {retaliation, revenge, war, retaliate, avenge, respond, attack, strike, destroy, punish, fight, sanction, boycott, crush, annihilate, expel, bomb, invade, retaliatory, countermeasure} -> against, on, clause
        Threaten verb issue, deliver, send, give, sound {warning, threat, ultimatum} -> to, against, indirect, for
        Threaten adj ready, prepared {attack, strike, respond, retaliate, fight, war, impose, defend} -> clause, for, with
        Threaten noun threat, warning, ultimatum <- by, from, of -> to!, against!

        # Protest and concern.
        Protest verb protest, demonstrate, rally, riot, march -> object, to, against, over, at
        Protest verb object -> to
        Protest verb express, voice, raise, convey, register, share {concern, anger, outrage, dismay, displeasure, objection, alarm, worry, doubt, indignation, opposition, discontent, reservation, unease, fear} -> about, over, at, with, to, object
        + Vietnam voiced concern about China. => Protest VN -> CN
        Protest verb lodge, file, make, submit, register, deliver {protest, objection, representation, demarche} -> with, against, over, to
        Protest verb lodge, file, make, submit, register {complaint} -> against, with, over, to
        Protest verb summon, call[in] {ambassador, envoy, diplomat, attache, charge} -> object, of, from
        + Pakistan summoned the Indian ambassador. => Protest PK -> IN
        - India's ambassador was never summoned.
        Protest verb stage, hold, organize, organise, begin, continue, start, mount {protest, demonstration, rally, strike, hunger, march, sit-in} -> against, over, at
        Protest verb boycott, shun, skip {work, election, ceremony, opening} -> object, of
        Protest adj concerned, worried, alarmed, angry, outraged, dismayed, indignant -> about, over, at, by, with
        Protest noun protest, demonstration, outcry <- by, of, from -> against!, over!, at!
        Protest noun concern, objection <- of, from -> about!, over!

        # Sanctions and restrictions.
        Sanction verb sanction, blacklist, embargo, penalize, penalise, ostracize, isolate -> object!
        Sanction verb impose, slap, tighten, introduce, adopt, approve, announce, widen, expand, place, enact, strengthen, reimpose, apply, levy, order, extend, renew, maintain, level, toughen, put, clamp, declare, draft {sanction, restriction, curb, tariff, ban, embargo, control, measure, duty, blockade, penalty, quota, limit, boycott} -> on, against, upon, in, to
        + New Zealand imposed sanctions on Myanmar. => Sanction NZ -> MM
        - New Zealand may impose sanctions on Myanmar.
        Sanction verb restrict, ban, bar, curb, limit, prohibit, block, forbid {export, import, trade, entry, travel, flight, shipment, sale, aid, visa} -> to, from, against, on, of
        Sanction verb deny, refuse {visa, entry, access, aid} -> to, indirect
        Sanction verb recall, withdraw, expel {ambassador, envoy, diplomat, attache, staff, inspector, observer, mission} -> from, to, of, object
        Sanction verb sever, cut, cut[off], shut[off], cancel, downgrade, suspend, halt, shut, shut[down], close, stop, withhold, freeze, reduce, slash, break[off], end, terminate, curtail, discontinue {tie, relation, trade, aid, export, import, power, supply, electricity, water, border, embassy, consulate, operation, assistance, contact, gas, oil, complex, zone, office, airspace, visit, link, mediation, delivery, funding, mission} -> with, to, from, at, against, into, of, in, for, object
        + Morocco cut ties with Iran. => Sanction MA -> IR
        - Morocco will not cut ties with Iran if talks succeed.
        Sanction verb freeze, seize, confiscate {asset, fund, account, property, reserve} -> of, from, object
        Sanction noun sanction, embargo, tariff, curb, restriction, ban, control, measure <- by, of -> on!, against!
        Sanction noun closure, suspension, shutdown {aid, trade, tie, relation, embassy, border, operation, consulate, flight} <- by -> of, with, to

        # Moving forces, testing arms.
        Mobilize verb fire, launch, test, test-fire, detonate, explode, unveil, develop, shoot, send, parade {missile, rocket, projectile, satellite, bomb, weapon, warhead, torpedo, shell, icbm, slbm, test, device, drone} -> at, toward, into, over
        + Iran fired two missiles on Sunday. => Mobilize IR
        - Iran could fire two missiles.
        Mobilize verb conduct, carry[out], hold, stage, perform, begin, start, launch, resume, continue {test, launch, drill, exercise, maneuver, manoeuvre, wargame, patrol, flyover, enrichment, testing} -> with, against, in
        Mobilize verb deploy, dispatch, mobilize, mobilise, station, mass, send, move, amass, rush, strengthen, reinforce, scramble {troop, force, soldier, missile, warship, ship, carrier, tank, system, destroyer, submarine, aircraft, jet, bomber, unit, marine, launcher, defense, defence, reservist, fighter, army, police, patrol, navy} -> to, in, against, near, at, along
        Mobilize verb mobilize, mobilise, remilitarize, deploy -> against, object, to, in
        Mobilize verb place, put, remain, stay, go {alert} -> against, in
        Mobilize verb build, develop, acquire, produce, enrich {weapon, bomb, missile, arsenal, uranium, warhead} -> against
        Mobilize noun launch, firing, test, testing, detonation, drill, exercise, maneuver, deployment, buildup {missile, rocket, satellite, nuclear, bomb, hydrogen, ballistic, military, naval, weapon, troop, underground, live-fire, war, icbm, atomic, force, system} <- by, of -> at, with, of, near

        # Force short of attack.
        Coerce verb expel, deport, evict, oust, arrest, detain, imprison, jail, repress, execute, sentence, outlaw, capture, persecute, apprehend, handcuff, censor, hack, torment -> object, of, from
        Coerce verb overthrow, topple, depose -> object!
        Coerce verb give {leave} -> object!, indirect!
        + Iran gave two British diplomats a day to leave the country. => Coerce IR -> GB
        Coerce verb kidnap, abduct, hijack -> object
        Coerce verb blockade, besiege, occupy, annex, seize, capture, intercept, raid, recapture, retake, overrun, demolish, bulldoze, ransack, storm -> object!, from!, in!, of!
        + Turkey occupied northern Cyprus in 1974. => Coerce TR -> CY
        - Turkey might occupy northern Cyprus.
        Coerce verb seize, confiscate, impound {ship, vessel, tanker, boat, weapon, explosive, cargo, land, territory, town, city, village} -> of, from, object
        Coerce verb impose, declare, extend, reimpose {curfew, emergency, siege, law, blockade} -> in, on, across, over, against
        Coerce verb crack[down], clamp[down] -> on
        Coerce verb force, drive, order {out, leave} -> object
        Coerce noun arrest, detention, expulsion, annexation, occupation, seizure, blockade, crackdown, abduction, kidnapping <- by -> of!, on!

        # Attack.
        Assault verb attack, bomb, bombard, shell, invade, strike, storm, assault, raid, kill, assassinate, murder, wound, injure, ambush, torch, shoot, massacre, torture, target, behead, poison, slaughter, gas, shoot[down], beat, rape, maim, stab -> object, on, against, in
        + Iraq invaded Kuwait in 1990. => Assault IQ -> KW
        - Iraq could invade Kuwait.
        Assault verb hit -> object!
        Assault verb launch, order, authorize, authorise, carry[out], conduct, mount, wage, stage, begin, resume, start, open, renew {attack, airstrike, strike, raid, offensive, bombing, invasion, assault, war, fire, operation, incursion, air} -> on, against, in, into, at, near
        + Saudi Arabia launched airstrikes in Yemen. => Assault SA -> YE
        Assault verb open, fire {fire, shot, shell, bullet, artillery} -> on, at, into
        Assault verb fight, battle, clash -> against!, with!, object!
        Assault verb violate, break {ceasefire, truce, armistice} -> object, with
        Assault verb engage {cleansing, battle, fighting, combat} -> against, with
        Assault noun attack, airstrike, bombing, bombardment, shelling, invasion, offensive, assault, raid, strike, massacre, aggression, incursion, assassination, genocide, barrage <- by, from -> on, against, in, of, at, near
        - The United States launched an advertising campaign in Pakistan.
        + Ghana condemned Russia's invasion of Ukraine. => Assault RU -> UA
        """
}
