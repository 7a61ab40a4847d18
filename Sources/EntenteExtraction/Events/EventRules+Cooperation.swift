extension EventRules {
    /// Agreeing, consulting, supporting, conceding, cooperating, aiding, retreating and asking.
    package static let cooperation = """
        # Agreeing: signing, concluding, promising, being willing.
        Agree verb sign, initial, ratify, conclude, ink, finalize, finalise, renew, extend, adopt, approve, endorse, accept {agreement, treaty, pact, accord, deal, memorandum, convention, protocol, contract, truce, ceasefire, declaration, mou, communique, arms} -> with, object
        + Greece and North Macedonia signed the accord. => Agree GR, MK
        - Greece could sign the accord.
        Agree verb reach, strike, clinch, seal, forge, hammer[out], work[out], thrash[out], secure, achieve, make {agreement, deal, accord, pact, truce, compromise, understanding, consensus, settlement, ceasefire} -> with, on
        + Egypt and Israel reached an agreement in 1978. => Agree EG, IL -> agreement between Egypt and Israel
        Agree verb agree -> with, on, to, clause
        + Denmark agreed with Canada on a border. => Agree DK -> CA
        - Denmark has not agreed with Canada on a border.
        Agree verb commit[to], recommit, pledge, promise, undertake, guarantee, vow, swear -> to, indirect, clause, object
        Agree verb offer {talk, dialogue, concession, cooperation, negotiate, negotiation, meet, mediate, assistance, help, release, withdraw, truce, support, normalize} -> to, indirect, clause, with
        Agree verb offer[to] -> to, clause
        Agree verb express, voice, signal, indicate, show, declare {willingness, readiness, openness} -> to, clause
        + Switzerland signalled its readiness to mediate. => Agree CH
        Agree adj ready, willing, prepared, open, committed, keen -> to, clause
        + Norway is willing to help Ukraine. => Agree NO -> UA
        Agree noun signing, ratification, conclusion <- by -> of, with
        Agree noun pledge, promise <- of -> to

        # Consulting without a meeting: visits, letters, messages, mediation.
        Consult verb visit, tour -> object!
        + Pope Francis visited Iraq in March. => Consult Francis -> IQ
        Consult verb travel, fly, arrive, head, return, go -> to!, in!, for!
        Consult verb consult, confer, liaise, speak, talk, negotiate -> with!, to!
        Consult verb write, send, deliver, address, hand {letter, message, envoy, delegation, note} -> to!, indirect!
        Consult verb telephone, phone -> object!
        Consult verb host, receive, greet -> object!
        Consult verb give, extend {welcome, reception} -> to!, indirect!
        Consult verb renew, resume, open, begin, start, conduct, reopen {negotiation, consultation} -> with, on
        Consult verb mediate -> between, in
        Consult verb undertake, launch, begin, lead {mediation} -> between
        Consult verb renegotiate -> object, with
        Consult verb discuss -> with!
        Consult verb raise {issue, matter, case, topic, question} -> with!
        + Ukraine wrote a letter to Japan. => Consult UA -> JP
        - The visit was headed by Spain.
        Consult noun letter, message -> to!
        Consult noun visit, trip, tour, stopover <- by, of -> to!, in!

        # Support in words.
        Support verb welcome, hail, praise, applaud, commend, laud -> object, for, from
        Support verb congratulate, support, back, endorse, champion, thank, reassure, assure, salute, cheer, compliment, recognize, recognise, celebrate, honor, honour -> object!, on!, for!, indirect!
        + Norway praised the truce. => Support NO -> truce
        - Norway did not praise the truce.
        Support verb defend -> object!
        Support verb congratulate, thank, praise, commend, applaud -> object!, on!, for!
        Support verb express, voice, reaffirm, reiterate, underscore, underline, affirm, stress, emphasize, emphasise, offer, extend, declare, pledge, lend, give, throw, show {support, solidarity, commitment, confidence, backing, gratitude, appreciation, condolence, congratulation, sympathy} -> for, to, with, behind, object
        + Poland voiced its support for Ukraine. => Support PL -> UA
        Support verb stand[with], side[with], rally[behind], stand[by], stick[by], stand[behind] -> with!, behind!, by!
        Support verb come[out], speak[out], vote[for] -> for
        Support verb hail, describe, call, praise {historic, milestone, breakthrough, success, important, key, vital, crucial, essential, welcome, positive, constructive} -> object!
        Support verb apologize, apologise -> to, for
        + Japan apologized to South Korea in 1993. => Support JP -> KR
        - Japan did not apologize to South Korea.
        Support verb forgive -> object!
        Support verb recognize, recognise {independence, statehood, sovereignty, government} -> of, object
        Support adj supportive, grateful, thankful, appreciative -> of, to
        Support noun support, backing, praise, endorsement, solidarity, recognition <- of, from, by -> for!, with!, of!
        Support noun apology <- by, from -> to

        # Giving way.
        Concede verb release, free, pardon, hand[over], repatriate, extradite {prisoner, hostage, detainee, captive, soldier, inmate, citizen, national, dissident, activist, journalist, crew, sailor, pilot, leader, fisherman, asset, fund} -> to, object, of
        + Iran released two British sailors. => Concede IR -> GB
        - Iran may release two British sailors.
        Concede verb release, free, pardon -> object!
        Concede verb lift, ease, relax, waive, drop, remove, loosen, scrap, roll[back], shorten {sanction, ban, restriction, embargo, curb, tariff, demand, charge, visa, curfew, emergency, export, measure, condition} -> on, against, from, in, for
        + Britain lifted sanctions on Syria. => Concede GB -> SY
        Concede verb compromise, relent, yield, concede, bow, cave, give[in], back[down], climb[down] -> to, with, for, on
        Concede verb reconsider, accept, meet {demand, condition, term, request, proposal, offer, truce, ceasefire} -> of, from
        Concede verb allow, permit, let, admit {return, enter, inspector, observer, access, visit, inspect, participate, monitor} -> object, to, in, clause
        Concede verb reverse, cancel, withdraw, undo {decision, order, restriction} -> object, on
        Concede noun release <- by -> of!
        Concede noun concession -> to!
        Concede noun easing, lifting, relaxation <- by -> of

        # Working together.
        Cooperate verb cooperate, collaborate, coordinate, partner, work, ally, team[up] -> with!
        + Spain works with Morocco on migration. => Cooperate ES -> MA
        Cooperate verb share, exchange {intelligence, information, data, technology, evidence, expertise} -> with
        Cooperate verb join {force, coalition, alliance, exercise, effort, drill} -> with, object
        Cooperate verb restore, normalize, normalise, establish, resume, strengthen, deepen, improve, mend, reestablish, boost, expand, upgrade, cement, repair, forge {relation, tie, relationship, cooperation, dialogue, contact, partnership, alliance} -> with, between
        + Cuba restored relations with Honduras. => Cooperate CU -> HN
        - Cuba cannot restore relations with Honduras.
        Cooperate verb open, reopen {embassy, consulate, office} -> in, to
        Cooperate verb draft, negotiate, prepare, sponsor, co-sponsor {resolution, text} -> with
        Cooperate noun cooperation, partnership, collaboration, coordination <- of -> with!, between!

        # Aid.
        Aid verb hand[over] {aid, medicine, food, equipment, relief, weapon} -> to
        Aid verb evacuate -> from, object
        Aid verb provide, give, offer, deliver, send, donate, pledge, grant, supply, extend, ship, contribute, approve, allocate {aid, assistance, help, relief, fund, funding, loan, grant, food, medicine, vaccine, weapon, arms, ammunition, equipment, humanitarian, support, shelter, refuge, supply, dollar, asylum, training, missile, tank, drone} -> to, indirect, for
        + Japan provided aid to Turkey. => Aid JP -> TR
        - Japan has no aid for Turkey.
        Aid verb grant, give, offer {asylum, refuge, sanctuary} -> to, indirect
        Aid verb aid, assist, help, arm, fund, finance, train, evacuate, harbor, harbour, shelter, bail[out], rescue, equip -> object!
        Aid verb provide -> with!
        Aid noun aid, assistance <- from, by -> to!, for!

        # Pulling back from a fight.
        Retreat verb withdraw, pull, pull[out], pull[back], remove, redeploy, evacuate, reduce, cut, bring[home] {troop, force, soldier, personnel, military, unit, army, weapon, peacekeeper, presence} -> from, in
        + France withdrew troops from Mali. => Retreat FR -> ML
        - France did not withdraw troops from Mali.
        Retreat verb cease, halt, stop, suspend, end, freeze, pause, shelve, postpone {fire, fighting, hostility, offensive, bombing, strike, airstrike, war, operation, attack, test, testing, enrichment, exercise, drill, blockade, launch, program, programme} -> against, with, at, in, on
        Retreat verb lift, ease, end, relax, remove {blockade, siege, occupation} -> on, of, against, in
        Retreat verb retreat, disarm, demobilize, demobilise, surrender, pull[back], disengage -> from, to
        Retreat verb declare, announce, observe, begin, order, accept, honor, honour, call {ceasefire, cease-fire, truce} -> with, in, against
        Retreat verb dismantle, destroy, close, shut[down] {reactor, arsenal, stockpile, site, facility, warhead} -> object
        Retreat verb resign, step[down], abdicate, quit {office, post}
        Retreat noun withdrawal, pullout, drawdown, pullback, retreat {troop, force, soldier, military, army, personnel} <- of, by -> from, of

        # Asking and urging.
        Request verb urge, press, exhort, implore, beseech, lobby, petition, pressure, prod, entreat, encourage, beg, challenge, advise -> object, to, clause
        + Australia urged China to release Cheng Lei. => Request AU -> CN
        - Australia never urged China to release Cheng Lei.
        Request verb ask, request, tell[to], order, direct, invite, instruct, summon, remind -> object!
        Request verb want, expect, need {return, stop, give, put, accept, lift, leave, stay, help, join, do, make, take, change, hand, release, withdraw, abandon, end, halt, sign, pay, honor, respect, keep, remain, open, act, reconsider, share} -> object!
        Request verb want {relief, guarantee, assurance, concession, reform, withdrawal, compensation, apology, renegotiation, seat} -> from
        Request verb call[on], call[upon], appeal[to], prevail[on], lean[on], look[to] -> on!, upon!, to!
        Request verb call[for], appeal[for], push[for], press[for], plead[for], ask[for], lobby[for], campaign[for] -> on, to, against, for
        Request verb demand, seek[object], request, propose[object], insist, suggest, recommend -> from, of, with, against, on, object, clause
        + Chile demanded an answer from Bolivia. => Request CL -> BO
        Request verb issue, make, send, renew, launch, repeat {appeal, demand, call, plea, request, reminder, invitation} -> to!, for, on
        Request verb reiterate, repeat {must, should} -> subject, clause
        Request noun call, appeal, request, demand, plea, urging, invitation, proposal, bid <- by, from, of -> to, on, for
        """
}
