import EntenteGraph
import EntenteText
import EntenteWriting
import Testing

/// Which entities of FollowTheMoney things and relations become. That all are valid is tested by Tests/Readers/ftm_check.py.
struct FollowTheMoneyTests {
    /// The lines of a graph that begin with an id.
    private func lines(_ graph: Graph, _ id: String) throws -> [Substring] {
        try text(of: graph, as: FollowTheMoneyWriter.format).split(separator: "\n").filter {
            $0.hasPrefix("{\"id\":\"\(id)\"")
        }
    }

    @Test(arguments: [
        ("KR", "kr" as String?), ("SU", "suhh"), ("SUHH", "suhh"), ("DD", "dd"), ("CSXX", "csxx"), ("CS", nil),
        ("YDYE", nil),
    ])
    func countries(code: String, written: String?) throws {
        var builder = GraphBuilder()
        let state = builder.thing(.country, "x", name: "X")
        builder.fact(state, .iso3166, .text(code))
        let properties = written.map { ",\"country\":[\"\($0)\"]" } ?? ""
        #expect(
            try lines(builder.graph, "country.x")
                == ["{\"id\":\"country.x\",\"schema\":\"PublicBody\",\"properties\":{\"name\":[\"X\"]\(properties)}}"])
    }

    /// Days, months and years are dates there; an interval has a start and an end; all else is left out.
    @Test(arguments: [
        (PartialDate.year(2019), "\"date\":[\"2019\"]" as String?),
        (.month(year: 2019, month: 2), "\"date\":[\"2019-02\"]"),
        (.interval(.year(2018), .month(year: 2019, month: 3)), "\"startDate\":[\"2018\"],\"endDate\":[\"2019-03\"]"),
        (.interval(nil, .year(2019)), "\"endDate\":[\"2019\"]"), (.year(987), nil), (.yearlessMonth(11), nil),
    ])
    func dates(date: PartialDate, written: String?) throws {
        var builder = GraphBuilder()
        let talks = builder.thing(.meeting, "x", label: "Talks")
        builder.fact(talks, .occursOn, .date(date))
        let dates = written.map { "," + $0 } ?? ""
        #expect(
            try lines(builder.graph, "meeting.x") == [
                "{\"id\":\"meeting.x\",\"schema\":\"Event\",\"properties\":{\"name\":[\"Talks\"],\"keywords\":[\"Meeting\"]\(dates)}}"
            ])
    }

    /// A body is public where it is a part of a state.
    @Test func bodies() throws {
        var builder = GraphBuilder()
        let state = builder.thing(.country, "KR", name: "South Korea")
        builder.fact(state, .iso3166, .text("KR"))
        let ministry = builder.thing(.organization, "ministry", name: "Ministry")
        builder.fact(ministry, .partOf, .thing(state))
        builder.thing(.organization, "company", name: "Company")
        #expect(
            try lines(builder.graph, "organization.ministry") == [
                "{\"id\":\"organization.ministry\",\"schema\":\"PublicBody\",\"properties\":{\"name\":[\"Ministry\"],\"country\":[\"kr\"]}}"
            ])
        #expect(try lines(builder.graph, "organization.company")[0].contains("\"schema\":\"Organization\""))
    }

    /// A tenure and the relation that says the same are one occupancy; one that is over says so.
    @Test(arguments: [(true, Property.holdsOffice, false), (true, .formerOffice, true), (false, .formerOffice, true)])
    func occupancies(hasTenure: Bool, property: Property, isOver: Bool) throws {
        var builder = GraphBuilder()
        let person = builder.thing(.person, "p", name: "P")
        let office = builder.thing(.office, "o", name: "O")
        builder.fact(person, property, .thing(office))
        if hasTenure {
            let tenure = builder.thing(.tenure, "t", label: "P as O")
            builder.fact(tenure, .holder, .thing(person))
            builder.fact(tenure, .office, .thing(office))
        }
        let found = try text(of: builder.graph, as: FollowTheMoneyWriter.format).split(separator: "\n").filter {
            $0.contains("\"schema\":\"Occupancy\"")
        }
        #expect(found.count == 1)
        #expect(found[0].contains("\"holder\":[\"person.p\"],\"post\":[\"office.o\"]"))
        #expect(found[0].contains("\"status\":[\"ended\"]") == isOver)
    }

    /// A link without one of its ends would not be valid.
    @Test(arguments: [Kind.tenure, .position, .membership])
    func linksNeedBothEnds(kind: Kind) throws {
        var builder = GraphBuilder()
        let person = builder.thing(.person, "p", name: "P")
        let link = builder.thing(kind, "x", label: "X")
        builder.fact(link, kind == .membership ? .member : .holder, .thing(person))
        #expect(try lines(builder.graph, "\(kind.segment).x").isEmpty)
    }
}
