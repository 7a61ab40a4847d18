internal import EntenteText

/// The event rules that ship, by trigger lemma.
///
/// The types are those of PLOVER (Political Language Ontology for Verifiable Event Records); the words are general
/// English of diplomacy.
package struct EventRules: Sendable {
    private let byLemma: [Symbol: [EventRule]]

    static let standard = EventRules(text)

    init(_ text: String) {
        let rules: [EventRule]
        do { rules = try EventRule.rules(in: text) } catch {
            preconditionFailure("event rule cannot be read: \(error.line)")
        }
        byLemma = Dictionary(grouping: rules, by: \.lemma)
    }

    subscript(lemma: Symbol) -> [EventRule] { byLemma[lemma] ?? [] }

    package static let text = """
        # Agreeing: signing, concluding, promising.
        + Greece and North Macedonia signed the accord. => Agree GR, MK
        Agree verb sign, initial, ratify, conclude, ink, finalize, renew, extend {agreement, treaty, pact, accord, deal, memorandum, convention, protocol, contract, truce, ceasefire, declaration, mou, communique, arms} -> with, object
        Agree verb reach, strike, clinch, seal, hammer[out] {agreement, deal, accord, pact, truce, compromise, understanding, consensus, settlement} -> with, on
        Agree verb agree -> with, on, to
        Agree verb commit, recommit, pledge, promise, vow, undertake -> to, object
        Agree noun signing -> of, by, with

        # Consulting without a meeting: visits, letters, messages.
        Consult verb visit, tour -> object!
        Consult verb travel, fly, arrive, head, return, go -> to!, in!, for!
        Consult verb consult, confer, liaise, speak, talk, negotiate -> with!, to!
        Consult verb write, send {letter, message, envoy, delegation, note} -> to, indirect
        Consult verb discuss, raise -> with!
        Consult noun letter, message -> to!
        Consult noun visit, trip -> to!

        # Support in words.
        + Norway praised the truce. => Support NO -> truce
        Support verb welcome, hail, praise, applaud, commend, congratulate, laud, support, back, endorse, champion, defend, thank, reassure, assure, salute -> object!
        Support verb express, voice, reaffirm, reiterate, underscore, underline, affirm, stress, emphasize {support, solidarity, commitment, confidence, backing, gratitude, appreciation} -> for, to, with, object
        Support verb stand[with], side[with], rally[behind] -> with!, behind!
        Support noun support, backing, praise -> for!

        # Giving way.
        Concede verb release, free, pardon -> object
        Concede verb lift, ease, relax, waive, drop {sanction, ban, restriction, embargo, curb, blockade, tariff, demand, charge, visa, curfew, siege} -> on, against, from
        Concede verb apologize, apologise, compromise, relent, yield, concede -> to, with, for
        Concede verb reconsider, accept {demand, condition, term, request, proposal} -> of, from

        # Working together.
        Cooperate verb cooperate, collaborate, coordinate, partner, work, ally -> with!
        Cooperate verb share {intelligence, information, data, technology} -> with
        Cooperate verb join {force, coalition, alliance, exercise, effort, drill} -> with
        Cooperate verb restore, normalize, normalise, establish, resume, strengthen, deepen, improve, mend {relation, tie, relationship, cooperation, dialogue, contact} -> with, between
        Cooperate noun cooperation, partnership -> with!, between!

        # Aid.
        Aid verb provide, give, offer, deliver, send, donate, pledge, grant, supply, extend {aid, assistance, help, relief, fund, loan, grant, food, medicine, vaccine, weapon, arms, ammunition, equipment, humanitarian} -> to, indirect, for
        Aid verb aid, assist, arm, fund, finance, train, evacuate, harbor, harbour, shelter -> object!

        # Pulling back from a fight.
        Retreat verb withdraw, pull, remove, redeploy, evacuate {troop, force, soldier, personnel, military, unit, army, weapon} -> from
        Retreat verb cease, halt, stop, suspend, end, freeze {fire, fighting, hostility, offensive, bombing, strike, airstrike, war, operation, attack, test, enrichment, exercise, drill, blockade} -> against, with, in
        Retreat noun withdrawal, pullout, drawdown -> from, of

        # Asking and urging.
        + Ottawa urged Ankara to return to the talks. => Request CA -> TR
        Request verb urge, press, exhort, implore, beseech, lobby, petition, pressure, prod, entreat, encourage -> object
        Request verb ask, request, tell, order, direct, invite -> object!
        Request verb call[on], call[upon], appeal[to], prevail[on], lean[on] -> on!, upon!, to!
        Request verb call[for], appeal[for], push[for], press[for], plead[for] -> on, for, to
        Request verb demand, seek, request, propose, insist, suggest -> from, of, with, against, on, object
        Request noun call, appeal, request, demand, proposal -> to!, on!

        # Blame and disapproval.
        + Riga condemned Minsk over the arrests. => Accuse LV -> BY
        Accuse verb accuse, blame, condemn, denounce, criticize, criticise, slam, blast, rebuke, chide, decry, deplore, assail, lambast, berate, fault, castigate, censure -> object!
        Accuse verb accuse, blame, condemn, denounce, criticize, criticise, slam, blast, decry, deplore, regret -> over, for, of
        Accuse verb say, charge, allege, claim {violate, breach} -> object
        Accuse verb lash[out], hit[out] -> at!
        Accuse verb complain -> about, of, to, against
        Accuse noun accusation, allegation, criticism, condemnation -> against!, of!

        # Refusing, leaving, breaking off.
        + Paris rejected the proposal from London. => Reject FR -> GB
        Reject verb reject, refuse, decline, veto, dismiss, spurn, rebuff, disavow, renounce, disown, repudiate, snub -> object, from, of
        Reject verb oppose, boycott, skip, block, resist, dispute, deny -> object, from
        Reject verb withdraw[from], pull[out], back[out], walk[out], walk[away], drop[out], opt[out], exit, quit, leave, abandon, scrap, terminate, abrogate, denounce, ditch, renege, rescind, annul, revoke, end, nullify, cancel, suspend, discontinue {agreement, treaty, pact, accord, deal, memorandum, convention, protocol, truce, ceasefire, talk, negotiation, participation, membership, relation, summit, meeting, moratorium, cooperation, contract, dialogue, visit} -> from, with, of, object
        Reject verb pull[out], back[out], drop[out], walk[out] -> of, from
        Reject verb rule[out], call[off], break[off], cut[off], turn[down], put[off] -> object, with
        Reject verb collapse, fall[through] -> between, with
        Reject noun withdrawal, exit, departure, termination, cancellation, rejection, boycott -> from, of, by

        # Threats.
        Threaten verb threaten -> object, with, against
        Threaten verb warn, caution -> object!, against!
        Threaten verb vow, pledge {retaliation, revenge, response, action} -> against
        Threaten noun threat, warning, ultimatum -> to!, against!

        # Protest and concern.
        Protest verb protest, object, demonstrate, rally -> object, to, against, over, at
        Protest verb express, voice, raise {concern, regret, anger, outrage, dismay, displeasure, objection, alarm, disappointment, worry, doubt, indignation} -> about, over, at, with, to
        Protest verb lodge, file {protest, complaint, objection} -> with, against, over
        Protest verb summon {ambassador, envoy, diplomat, attache} -> object

        # Sanctions and restrictions.
        + Wellington imposed sanctions on Naypyidaw. => Sanction NZ -> MM
        Sanction verb sanction, blacklist, embargo, penalize, penalise, ostracize -> object!
        Sanction verb impose, slap, tighten, introduce, adopt, approve, announce, widen, expand, place, enact, strengthen, reimpose {sanction, restriction, curb, tariff, ban, embargo, control, measure, duty, blockade, penalty, quota, limit} -> on, against, upon
        Sanction verb restrict, ban, bar, curb, limit, prohibit {export, import, trade, entry, travel, flight, shipment, sale} -> to, from, against, on, of
        Sanction verb recall, withdraw, expel {ambassador, envoy, diplomat, attache, staff} -> from, to, of
        Sanction verb sever, cut, downgrade, suspend, halt, shut, close, stop {tie, relation, trade, aid, export, power, supply, electricity, water, border, embassy, operation, assistance, contact, gas, oil, complex, zone, office, airspace} -> with, to, from, at, against, of
        Sanction verb freeze, seize, confiscate {asset, fund, account, property, reserve} -> of, from
        Sanction noun sanction, embargo, tariff, curb, restriction -> on!, against!

        # Moving forces, testing arms.
        Mobilize verb fire, launch, test, detonate, explode, unveil, develop, shoot {missile, rocket, projectile, satellite, bomb, weapon, warhead, torpedo, shell, icbm, slbm, test, device} -> at, toward, into, over
        Mobilize verb conduct, carry[out], hold, stage, perform, begin, start, launch {test, launch, drill, exercise, maneuver, manoeuvre, wargame, patrol, flyover, enrichment} -> with, against, in
        Mobilize verb deploy, dispatch, mobilize, mobilise, station, mass, send, move {troop, force, soldier, missile, warship, ship, carrier, tank, system, destroyer, submarine, aircraft, jet, bomber, unit, marine, launcher, defense, defence} -> to, in, against, near, at, along
        Mobilize verb mobilize, mobilise, remilitarize -> against, object
        Mobilize noun launch, firing, test, deployment -> of, at

        # Force short of attack.
        Coerce verb expel, deport, evict, oust, arrest, detain, imprison, jail, kidnap, repress, abduct, extradite, execute -> object
        Coerce verb blockade, besiege, occupy, annex, seize, capture, hijack, intercept, raid -> object!
        Coerce verb crack[down] -> on

        # Attack.
        Assault verb attack, bomb, bombard, shell, invade, strike, storm, assault, raid, kill, assassinate, murder, wound, injure, ambush, torch, shoot, massacre, torture, hit, target, behead, poison -> object, on, against, in
        Assault noun attack, airstrike, bombing, bombardment, shelling, invasion, offensive, assault, raid, strike, massacre, aggression, incursion, assassination -> on!, against!, in!, of!, at!, near!
        """
}
