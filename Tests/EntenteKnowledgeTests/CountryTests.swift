import EntenteKnowledge
import EntenteText
import Testing

@Suite struct CountryTests {
    let knowledge = Knowledge.shared

    /// The officially assigned codes of ISO 3166-1.
    static let codes = """
        AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF \
        CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH \
        GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW \
        KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG \
        NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN \
        SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT \
        ZA ZM ZW
        """.split(separator: " ").map(String.init)

    @Test func everyStateIsThere() {
        #expect(Self.codes.count == 249)
        for code in Self.codes + ["XK"] {
            let country = knowledge.country(code)
            #expect(country?.alpha2 == code)
            #expect(country?.name.isEmpty == false, "\(code)")
            #expect(country?.alpha3?.count == 3, "\(code)")
            #expect(country?.wikidata?.first == "Q", "\(code)")
        }
        #expect(knowledge.countries.filter { $0.alpha2 != nil }.count == 250)
    }

    @Test func everyStateHasACapitalAndAnAdjective() {
        for country in knowledge.countries where country.status == .state {
            if !["MC", "SM", "SG", "VA"].contains(country.id) { #expect(country.capital != nil, "\(country.name)") }
            #expect(country.adjective != nil, "\(country.name)")
        }
    }

    @Test func idsAreThereOnce() {
        #expect(Set(knowledge.countries.map(\.id)).count == knowledge.countries.count)
        #expect(
            Set(knowledge.countries.compactMap(\.wikidata)).count == knowledge.countries.compactMap(\.wikidata).count)
    }

    @Test(arguments: [
        ("U.S.", "US"), ("US", "US"), ("USA", "US"), ("America", "US"), ("Americans", "US"), ("Washington", "US"),
        ("ROK", "KR"), ("S. Korea", "KR"), ("South Koreans", "KR"), ("Cheong Wa Dae", "KR"), ("Blue House", "KR"),
        ("Seoul", "KR"),
        ("DPRK", "KP"), ("N. Korean", "KP"), ("Pyongyang", "KP"), ("UK", "GB"), ("Britain", "GB"), ("Briton", "GB"),
        ("Britons", "GB"),
        ("Downing Street", "GB"), ("Whitehall", "GB"), ("UAE", "AE"), ("Emirati", "AE"), ("PRC", "CN"),
        ("Zhongnanhai", "CN"),
        ("DRC", "CD"), ("Burma", "MM"), ("Ivory Coast", "CI"), ("Cote d'Ivoire", "CI"), ("Côte d'Ivoire", "CI"),
        ("Côte d’Ivoire", "CI"),
        ("Czechia", "CZ"), ("Türkiye", "TR"), ("Turkiye", "TR"), ("Turks", "TR"), ("Saudis", "SA"), ("Kyiv", "UA"),
        ("Kiev", "UA"),
        ("Nur-Sultan", "KZ"), ("Astana", "KZ"), ("Kremlin", "RU"), ("Élysée", "FR"), ("Elysee", "FR"),
        ("Quai d'Orsay", "FR"),
        ("Foggy Bottom", "US"), ("Frenchmen", "FR"), ("Dutch", "NL"), ("The Hague", "NL"), ("Spaniards", "ES"),
        ("Swiss", "CH"),
        ("Swedes", "SE"), ("Guinea-Bissau", "GW"), ("Equatorial Guinea", "GQ"), ("Papua New Guinea", "PG"),
        ("Timor-Leste", "TL"),
        ("Soviet Union", "SUHH"), ("USSR", "SUHH"), ("West German", "west-germany"), ("Yugoslavia", "YUCS"),
        ("Kosovar", "XK"),
        ("Palestinians", "PS"), ("Holy See", "VA"), ("North Macedonia", "MK"), ("Republic of Korea", "KR"),
        ("Kingdom of Norway", "NO"),
        ("Democratic People's Republic of Korea", "KP"), ("Nigerien", "NE"), ("Nigerian", "NG"), ("Burkinabé", "BF"),
        ("Bogotá", "CO"),
        ("Bogota", "CO"), ("Port-au-Prince", "HT"), ("Sana'a", "YE"), ("N'Djamena", "TD"), ("Chişinău", "MD"),
        ("Nay Pyi Taw", "MM"),
    ])
    func namesOfOneCountry(form: String, id: String) {
        #expect(knowledge.country(named: form)?.id == id)
    }

    @Test(arguments: ["us", "Us", "Rok", "uk", "japanese", "Car", "turkey", "china", "Mali-Bu", "Korea Town"])
    func wordsThatAreNoCountry(form: String) {
        #expect(knowledge.country(named: form) == nil)
    }

    @Test(arguments: [
        "Georgia", "Jordan", "Chad", "Korea", "Korean", "Congo", "Dominican", "Macedonia", "America", "Togo",
        "Victoria",
    ])
    func formsThatNeedSupport(form: String) {
        let entries = knowledge.entries(for: form, kinds: .countries)
        #expect(!entries.isEmpty)
        let isFlagged = entries.contains { $0.isAmbiguous }
        #expect(isFlagged)
    }

    @Test func noFormMeansTwoCountriesUnlessFlagged() {
        for file in DataFile.embedded where file.name == "country-names.tsv" || file.name == "seats.tsv" {
            file.forEachRow { row in
                for column in row.fields.indices {
                    let separators: (UInt8) -> Bool = { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "/") }
                    for form in row.bytes(column).split(whereSeparator: separators) {
                        let text = String(decoding: form, as: UTF8.self)
                        let plain = String(text.drop { $0 == " " || $0 == "=" || $0 == "?" })
                        let entries = knowledge.entries(for: plain, kinds: .countries).filter { !$0.isAmbiguous }
                        let countries = Set(
                            entries.compactMap(knowledge.country(of:)).map { knowledge.countries[$0].id })
                        #expect(countries.count <= 1, "\(row.file):\(row.line): \(plain)")
                    }
                }
            }
        }
    }

    @Test func everyCapitalIsFound() {
        for (index, place) in knowledge.places.enumerated() where place.category == .capital {
            let found = knowledge.entries(for: place.name, kinds: [.init(.capital)])
            let isFound = found.contains { Int($0.index) == index }
            #expect(isFound, "\(place.name)")
        }
    }

    @Test func theNorthNeedsKorea() throws {
        let entry = try #require(knowledge.entries(for: "North").first { $0.kind == .contextual })
        let form = try #require(knowledge.contextualForm(entry))
        #expect(knowledge.countries[form.country].id == "KP")
        #expect(form.licensedBy.map { knowledge.countries[$0].id } == ["KP", "KR"])
    }

    @Test(
        arguments: [("The Hindu", "IN"), ("yonhap news agency", "KR"), ("USA TODAY", "US"), ("Reuters", nil)]
            as [(String, String?)])
    func ofPublisher(publisher: String, id: String?) { #expect(knowledge.country(ofPublisher: publisher)?.id == id) }
}
