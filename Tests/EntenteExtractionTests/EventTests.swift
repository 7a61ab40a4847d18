import EntenteExtraction
import EntenteGraph
import Foundation
import Testing

@Suite struct EventTests {
    /// The examples beside the rules: exactly these events, or none.
    static let examples: [(text: String, events: [String])] = {
        guard let rules = try? RuleSet(.named("events.rules")) else { return [] }
        return rules.rules.flatMap(\.examples).map { example in
            (example.sentence, example.expected?.split(separator: ";").map { String($0.drop { $0 == " " }) } ?? [])
        }
    }()

    @Test(arguments: examples)
    func example(_ row: (text: String, events: [String])) {
        #expect(GraphDescription(row.text).events.sorted() == row.events.sorted())
    }

    static let told: [(String, String)] = [
        ("Canada urged Turkey to return to the table.", "Request CA -> TR"),
        ("Lithuania condemned Belarus over the arrests.", "Accuse LT -> BY"),
        ("Australia imposed sanctions on Myanmar in March.", "Sanction AU -> MM"),
        ("India and Pakistan signed a protocol on prisoners.", "Agree IN, PK -> protocol on prisoners"),
        ("Iran fired two missiles on Sunday.", "Mobilize IR"),
        // Who is meant by a force, a fighter, one's own country; who leads and who backs.
        ("Kenyan officials say security forces killed two Somali rebels on Sunday.", "Assault KE -> SO"),
        ("Hamas gunmen ambushed two Egyptian soldiers on Sunday.", "Assault Hamas -> EG"),
        ("Kenya's defense minister says his country will withdraw its troops from Somalia.", "Retreat KE -> SO"),
        ("Since the Kenyan-led invasion of Somalia in 2011, prices have risen.", "Assault KE -> SO"),
        ("The arrest of a Somali by the Kenyan army angered the crowd.", "Coerce KE -> SO"),
        ("Kenya and Somalia attacked each other on Sunday.", "Assault KE, SO -> KE, SO"),
        // Control, relative clauses, coordination.
        ("Kenya threatened on Monday to break relations with Somalia.", "Threaten KE -> SO"),
        ("Turkey, which had delayed the vote, demanded that Sweden crack down on militants.", "Request TR -> SE"),
        (
            "The Norwegian government agreed to lift restrictions on exports to Vietnam and Chile.",
            "Concede NO -> CL, VN"
        ),
        (
            "The two ministers spoke about Iran, which fired missiles at a base on Jan. 8.",
            "Mobilize IR"
        ),
        ("Russian officials congratulated Armenia on signing a protocol with Iran.", "Agree AM -> IR"),
        // Those who act for a state.
        ("Slovenia's Deputy Foreign Minister visited Lithuania today.", "Consult SI -> LT"),
        (
            "The chairman of the African Union Commission called on Sudan to stop the war.",
            "Request African Union Commission -> SD"
        ),
        ("On Friday, a Peruvian diplomat called on Quito to release the boat.", "Request PE -> EC"),
        ("Armenia says it is willing to return the villages to Azerbaijan.", "Agree AM -> AZ"),
        // Nouns.
        ("Ghana criticized Ethiopia's threat to Somalia.", "Threaten ET -> SO"),
        ("The U.N. sanctions aimed at keeping arms from Eritrea took effect.", "Sanction U.N. -> ER"),
        (
            "In a letter from Olaf Scholz to Anthony Albanese, Berlin asked for help.",
            "Consult Olaf Scholz -> Anthony Albanese"
        ),
        // Judgements and refusals.
        ("Ukraine said Russia violated the truce.", "Accuse UA -> RU, truce"),
        ("Nigeria said Niger must release the former president.", "Request NG -> NE"),
        ("Ethiopia has said it will not release the journalists, even if there is a deal.", "Reject ET"),
        ("India fired a missile. Pakistan called the move a provocation.", "Accuse PK -> IN"),
        // What was told before, and who did it.
        ("Russia proposed a truce. Emmanuel Macron rejected that proposal in Paris.", "Reject Emmanuel Macron -> RU"),
        ("France accused Turkey of sending fighters. Ankara denied the charge.", "Reject TR -> FR"),
        ("Peru asked Chile to wait. Santiago refused.", "Reject CL -> PE"),
        (
            "Kosovo imposed a tariff on goods from Serbia. Josep Borrell arrived. The United States criticized the tariff.",
            "Accuse US -> XK"
        ),
        ("Mali expelled the French ambassador. Germany regretted Mali's decision.", "Accuse DE -> ML"),
        // What is asked, refused, judged or denied is there; whom it is done to may be said by the answer alone.
        ("Mali urged Togo to end its occupation of Chad.", "Coerce TG -> TD"),
        ("Norway called Mali's invasion of Chad a mistake.", "Assault ML -> TD"),
        ("Peru agreed to a Chilean request.", "Request CL -> PE"),
        ("Mali's attack on Chad drew criticism from Norway.", "Accuse NO -> ML"),
        ("Fiji accused Tonga of piracy, a claim that Tongan officials denied.", "Reject TO -> FJ"),
        (
            "Fiji asked Tonga for visas. Niue waited. Palau waited. Nauru waited. Tonga denied Fiji's visa request.",
            "Request FJ -> TO"
        ),
        // Not the own side, nor the place, nor what it is about.
        (
            "U.S. Secretary of State Antony Blinken called on the United States and China to share the task.",
            "Request Antony Blinken -> CN"
        ),
        ("India and Nepal agreed to cooperate on Bhutan.", "Agree IN, NP"),
        ("Yemen signed a deal with Oman. It then urged Iran to wait.", "Request YE -> IR"),
        ("Estonia promised to keep to the pact and called on Latvia to wait.", "Request EE -> LV"),
        ("Chad gave two French diplomats a day to leave the country.", "Sanction TD -> FR"),
        // Each other; who put the words out; what is told to others; threats under a condition.
        ("Chad and Niger accused each other of arming bandits.", "Accuse NE, TD -> NE, TD"),
        ("Bolivia issued a statement condemning Chile.", "Accuse BO -> CL"),
        ("Kenya accused Uganda of spying, a charge Kampala denies.", "Reject UG -> KE"),
        ("Haiti's president told reporters that Cuba has to release the boat.", "Request HT -> CU"),
        ("Turkey vowed to retaliate against Syria if the raids go on.", "Threaten TR -> SY"),
        ("Guyana is welcoming the decision of Suriname.", "Support GY -> SR"),
        // Whom it is done to is told before.
        ("Chad signed a pact with Mali. Togo condemned the move.", "Accuse TG -> TD, pact with Mali"),
        ("Chad broke off ties with Mali. Togo was silent. Mali recalled its ambassador.", "Sanction ML -> TD"),
        ("Chad broke off ties with Mali. Togo called for calm.", "Request TG -> ML, TD"),
        ("Chad expelled the Malian ambassador, accusing him of theft.", "Accuse TD -> ML"),
        ("Chad said Mali was poor. Mali condemned the remarks.", "Accuse ML -> TD"),
        ("Peru asked Chile for boats, and Chile promised to deliver them.", "Agree CL -> PE"),
        // In quotation marks.
        ("\"We reject the interference of the United States,\" Vladimir Putin said.", "Reject Vladimir Putin -> US"),
    ]

    @Test(arguments: told)
    func found(text: String, event: String) {
        let events = GraphDescription(text).events
        #expect(events.contains(event), "\(events)")
    }

    @Test(arguments: [
        "Canada did not urge Turkey to return.",
        "Canada could impose sanctions on Myanmar.",
        "If Canada imposes sanctions on Myanmar, trade will suffer.",
        "Chad may be planning to send troops into Sudan.",
        "Japan provided no aid to Turkey.",
        "Relaxing sanctions on Iran would help trade.",
        "Peru and Chile drew up a plan for sharing data with Bolivia.",
        "Syrian rebels shelled Turkey.",
        "Some 300 Iraqis demonstrated in Sweden.",
        "Relatives of Canadians detained abroad met on Monday.",
        "Moon Jae-in said that it was difficult for South Korea to share data with Japan.",
        "Jens Stoltenberg said that it should be the beginning of an effort.",
        "Gabon welcomed it.",
        "Recep Tayyip Erdogan spoke in a telephone call.",
        "Chile hopes for the withdrawal of Peruvian troops.",
        "Uganda signed a memorandum that orders new roads to be built.",
        "Oman insists that its fleet is small.",
        "Peru looks forward to working with Chile.",
        "Mali refused to comment.",
        "Fiji noted the potential recognition of Tonga.",
        "Kenya stopped short of blaming Uganda.",
        "Peru fell short of condemning Chile.",
        "Brazil beat Peru on Sunday.",
    ])
    func notFound(text: String) {
        let events = GraphDescription(text).events
        #expect(events.isEmpty, "\(events)")
    }

    /// What answers what: `event < cause`.
    static let answers: [(String, String)] = [
        ("Kenya expelled two envoys after Uganda imposed a ban on Kenyan milk.", "Sanction KE < Sanction UG"),
        ("Kenya cut off aid to Uganda after Uganda attacked Sudan.", "Sanction KE < Assault UG"),
        ("Following Iran's missile test, Israel called for sanctions.", "Request IL < Mobilize IR"),
        ("Japan recalled its ambassador in protest at North Korea's nuclear test.", "Sanction JP < Mobilize KP"),
        ("Poland condemned Russia's invasion of Ukraine.", "Accuse PL < Assault RU"),
        (
            "Canada expelled six Indian diplomats. India ordered six Canadian diplomats to leave in retaliation.",
            "Sanction IN < Sanction CA"
        ),
        (
            "Russia expelled two British diplomats. Britain responded by closing the Russian consulate.",
            "Sanction GB < Sanction RU"
        ),
        ("Iran's missile test prompted Israel to impose sanctions on Tehran.", "Sanction IL < Mobilize IR"),
        ("India fired a missile on Monday. The launch drew criticism from Pakistan.", "Accuse PK < Mobilize IN"),
        ("Peru asked Chile to wait. Santiago refused.", "Reject CL < Request PE"),
        ("France accused Turkey of sending fighters. Ankara denied the charge.", "Reject TR < Accuse FR"),
        ("China has rejected a U.S. appeal to reconsider the law.", "Reject CN < Request US"),
        (
            "Kosovo imposed a tariff on goods from Serbia. In retaliation, however, Serbia broke off talks with Kosovo.",
            "Reject RS < Sanction XK"
        ),
        (
            "Chile announced that it would recall its envoy to Peru after Peru imposed sanctions on Chile.",
            "Sanction CL < Sanction PE"
        ),
        ("Mali recalled its envoy to Togo in response to a raid by Togo on Mali.", "Sanction ML < Assault TG"),
        (
            "Kosovo imposed a tariff on goods from Serbia. Josep Borrell urged Kosovo to revoke the tariff.",
            "Request Josep Borrell < Sanction XK"
        ),
        (
            "Australia scrapped the contract. Emmanuel Macron called Australia's decision a mistake.",
            "Accuse Emmanuel Macron < Reject AU"
        ),
        (
            "Iran seized a British tanker, prompting Britain to send a warship to the Gulf.",
            "Mobilize GB < Coerce IR"
        ),
        (
            "\"We are disappointed that Turkey has decided to withdraw from the convention,\" Ursula von der Leyen said.",
            "Accuse Ursula von der Leyen < Reject TR"
        ),
    ]

    @Test(arguments: answers)
    func answer(text: String, link: String) {
        let description = GraphDescription(text)
        #expect(description.responses.contains(link), "\(description.responses) \(description.events)")
    }

    /// The day of the one event, or of the first; published on Wednesday, 2021-06-16.
    @Test(arguments: [
        (
            "Speaking in Lima on Friday, Petteri Orpo said the border was open. He thanked Peru for its patience.",
            "2021-06-11"
        ),
        ("Petteri Orpo has condemned Belarus. Speaking on Monday, he said the arrests were illegal.", "2021-06-14"),
        ("Iran fired two missiles at Israel. The move came on Monday, officials said.", "2021-06-14"),
        ("Peru imposed sanctions on Chile. The measure was approved on Monday.", "2021-06-14"),
        ("Kenya has condemned Uganda, its foreign minister said on Monday.", "2021-06-14"),
        // No occasion of those who act; told of an earlier day; to come.
        ("Petteri Orpo met Ulf Kristersson on Monday. Belarus condemned Finland.", nil),
        ("Finland said that it had urged Sweden to wait. Officials arrived on Monday.", nil),
        ("France said on Monday that it will withdraw its troops from Mali.", nil),
    ])
    func day(text: String, day: String?) {
        let description = GraphDescription(text)
        let events = description.graph.things.indices.filter { description.graph.things[$0].kind == .event }
        #expect(!events.isEmpty)
        #expect(events.flatMap { description.values($0, .occursOn) }.first == day)
    }

    /// What is worked towards, drafted or received is no deed.
    @Test(arguments: [
        ("Kenya is working towards a deal between Togo and Mali. Peru thanked Chile.", ["Support"]),
        ("Kenya reviewed the draft agreement between Togo and Mali. Peru thanked Chile.", ["Support"]),
        ("Kenya pushes for a ceasefire between Togo and Mali.", ["Request"]),
        ("Chilean President Gabriel Boric welcomed Gustavo Petro in Santiago. Peru thanked Chile.", ["Support"]),
    ])
    func types(text: String, expected: [String]) {
        let description = GraphDescription(text)
        let types = description.graph.facts.filter { $0.property == .eventType }.compactMap(\.value.term?.rawValue)
        #expect(types == expected)
    }

    /// A visit after a test answers nothing, nor what the same party did before.
    @Test(arguments: [
        "Sergei Lavrov visited Kenya after Iran's missile test.",
        "Iran fired a missile after it had imposed a ban on imports from Peru.",
        "Laos signed an accord with Thailand. In 2012 Nepal put off the signing of a similar accord.",
        "Italy underscored its commitment to Libya.",
        "The U.N. imposed sanctions on Eritrea in 2009. Djibouti protested against the lifting of the sanctions.",
    ])
    func noAnswer(text: String) {
        #expect(!GraphDescription(text).graph.facts.contains { $0.property == .inResponseTo })
    }
}
