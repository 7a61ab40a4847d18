import EntenteKnowledge
import EntenteText
import Testing

@Suite struct NameTests {
    let knowledge = Knowledge.shared

    @Test(arguments: [
        ("UN", "United Nations"), ("U.N. Security Council", "United Nations Security Council"),
        ("NATO", "North Atlantic Treaty Organization"),
        ("Nato", "North Atlantic Treaty Organization"), ("ASEAN", "Association of Southeast Asian Nations"),
        ("EU", "European Union"),
        ("IAEA", "International Atomic Energy Agency"), ("ADMM-Plus", "ASEAN Defense Ministers' Meeting Plus"),
        ("Pentagon", "Department of Defense"), ("State Department", "Department of State"),
        ("White House", "White House"),
        ("Knesset", "Knesset"), ("Bundestag", "Bundestag"), ("PLA", "People's Liberation Army"),
        ("IRGC", "Islamic Revolutionary Guard Corps"),
        ("Islamic State", "Islamic State"), ("ISIS", "Islamic State"), ("al-Qaeda", "Al-Qaida"),
        ("Yonhap", "Yonhap News Agency"),
        ("Kyodo", "Kyodo News"), ("TASS", "TASS"), ("Xinhua", "Xinhua News Agency"), ("dpa", "Deutsche Presse-Agentur"),
        ("Médecins Sans Frontières", "Doctors Without Borders"), ("G-7", "Group of Seven"),
        ("Group of 20", "Group of 20"),
    ])
    func organizations(form: String, name: String) {
        let found = knowledge.entries(for: form, kinds: [.init(.organization)]).compactMap(knowledge.organization)
        #expect(found.map(\.name).contains(name))
    }

    @Test func bodiesKnowTheirCountriesAndMembers() throws {
        func organization(_ form: String) throws -> Organization {
            let entry = try #require(knowledge.entries(for: form, kinds: [.init(.organization)]).first)
            return try #require(knowledge.organization(entry))
        }
        let asean = try organization("ASEAN")
        #expect(
            asean.members.map { knowledge.countries[$0].id } == [
                "BN", "KH", "ID", "LA", "MY", "MM", "PH", "SG", "TH", "TL", "VN",
            ])
        let pentagon = try organization("Pentagon")
        #expect(pentagon.country.map { knowledge.countries[$0].id } == "US")
        let council = try organization("UN Security Council")
        #expect(council.parent.map { knowledge.organizations[$0].name } == "United Nations")
        #expect(try organization("European Union").members.count == 27)
        #expect(try organization("NATO").members.count == 32)
    }

    @Test(arguments: [
        ("Geneva", "CH"), ("Panmunjom", "KR"), ("Camp David", "US"), ("Istanbul", "TR"), ("Kharkiv", "UA"),
        ("Shanghai", "CN"),
        ("Yongbyon", "KP"), ("São Paulo", "BR"), ("Sao Paulo", "BR"), ("Sharm el-Sheikh", "EG"), ("Davos", "CH"),
        ("Camp Zeist", "NL"),
    ])
    func placesInACountry(form: String, id: String) {
        let found = knowledge.entries(for: form, kinds: [.init(.place)]).compactMap { knowledge.country($0) }
        #expect(found.map(\.id) == [id])
    }

    @Test(arguments: ["Plan", "Swift", "Who", "Start", "Salt", "Is", "rand", "Shape"])
    func wordsThatAreNoAcronym(form: String) {
        #expect(knowledge.entries(for: form, kinds: [.init(.organization), .init(.agreement)]).isEmpty)
    }

    @Test(arguments: [
        "Crimea", "Kashmir", "West Bank", "South China Sea", "Middle East", "Indo-Pacific", "Korean Peninsula",
        "Taiwan Strait",
    ])
    func placesInNoCountry(form: String) throws {
        let entry = try #require(knowledge.entries(for: form, kinds: [.init(.place)]).first)
        #expect(try #require(knowledge.place(entry)).country == nil)
    }

    @Test(arguments: [
        ("NPT", "1968-07-01"), ("Paris Agreement", "2016-04-22"), ("New START", "2010-04-08"), ("JCPOA", "2015-07-14"),
        ("Iran nuclear deal", "2015-07-14"), ("INF Treaty", "1987-12-08"), ("Good Friday Agreement", "1998-04-10"),
        ("Abraham Accords", "2020-09-15"), ("Prespa Agreement", "2018-06-17"), ("Treaty of Versailles", "1919-06-28"),
        ("UNCLOS", "1982-12-10"), ("Indus Waters Treaty", "1960-09-19"), ("Panmunjom Declaration", "2018-04-27"),
    ])
    func agreements(form: String, signed: String) throws {
        let entry = try #require(knowledge.entries(for: form, kinds: [.init(.agreement)]).first)
        #expect(knowledge.agreement(entry)?.signed == signed)
    }

    @Test(arguments: [
        ("treaty", Entry.Kind.agreementKind, true), ("deal", .agreementKind, false), ("accords", .agreementKind, true),
        ("memorandums of understanding", .agreementKind, true), ("MOU", .agreementKind, true),
        ("Ministry", .bodyHead, true),
        ("ministries", .bodyHead, true), ("front", .bodyHead, false), ("talks", .meetingKind, true),
        ("summits", .meetingKind, true),
    ])
    func nouns(form: String, kind: Entry.Kind, isStrong: Bool) throws {
        let entry = try #require(knowledge.entries(for: form, kinds: .init(kind)).first)
        #expect(knowledge.noun(entry)?.isStrong == isStrong)
    }

    @Test(arguments: [
        ("John", Entry.Kind.givenName), ("Angela", .givenName), ("Taro", .givenName), ("Muhammad", .givenName),
        ("Kim", .surnameFirst),
        ("Xi", .surnameFirst), ("Nguyen", .surnameFirst), ("Park", .surnameFirst), ("Orbán", .surnameFirst),
        ("Orban", .surnameFirst),
        ("von", .nameParticle), ("al-", .nameParticle), ("bin", .nameParticle),
    ])
    func namesOfPersons(form: String, kind: Entry.Kind) {
        #expect(knowledge.entries(for: form).map(\.kind).contains(kind))
    }

    @Test(arguments: [
        ("Kurdish", "Kurdish"), ("Kurds", "Kurdish"), ("Africans", "African"), ("Shi'ites", "Shiite"),
        ("Sunni Arab", "Sunni"),
    ])
    func communities(form: String, name: String) throws {
        let entry = try #require(knowledge.entries(for: form, kinds: .init(.community)).first)
        #expect(knowledge.community(entry)?.name == name)
        #expect(knowledge.country(of: entry) == nil)
    }

    @Test func noFormNamesTwoBodiesOrTreatiesUnlessFlagged() {
        for (name, kind) in [
            ("organizations.tsv", Entry.Kind.organization), ("national-bodies.tsv", .organization),
            ("agreements.tsv", .agreement),
        ] {
            forEachForm(
                of: name,
                columns: name == "agreements.tsv" ? [0, 1, 8] : name == "organizations.tsv" ? [0, 1, 6] : [0, 3, 4]
            ) { form, place in
                let certain = Set(
                    knowledge.entries(for: form, kinds: .init(kind)).filter { !$0.isAmbiguous }.map(\.index))
                #expect(certain.count <= 1, "\(place): \(form)")
            }
        }
    }

    @Test func everyFormIsFound() {
        let tables: [(String, [Int], Entry.Kind)] = [
            ("places.tsv", [0, 3], .place), ("communities.tsv", [0, 2], .community), ("seats.tsv", [0, 3], .seat),
            ("organizations.tsv", [0, 1, 6], .organization),
            ("national-bodies.tsv", [0, 3, 4], .organization), ("agreements.tsv", [0, 1, 8], .agreement),
            ("offices.tsv", [0, 6], .office),
        ]
        for (name, columns, kind) in tables {
            forEachForm(of: name, columns: columns) { form, place in
                #expect(!knowledge.entries(for: form, kinds: .init(kind)).isEmpty, "\(place): \(form)")
            }
        }
    }

    private func forEachForm(of name: String, columns: [Int], _ body: (String, String) -> Void) {
        for file in DataFile.embedded where file.name == name {
            file.forEachRow { row in
                for column in columns {
                    for form in row.bytes(column).split(separator: UInt8(ascii: ";")) {
                        let text = String(decoding: form, as: UTF8.self)
                        body(String(text.drop { $0 == " " || $0 == "=" || $0 == "?" }), "\(name):\(row.line)")
                    }
                }
            }
        }
    }
}
