import EntenteGraph
import EntenteText

/// What FollowTheMoney has entities for that stand between others.
extension FollowTheMoneyWriter {
    /// The entity of a relation; nil of one that is a property of its subject, or that FollowTheMoney cannot say.
    func link(_ statement: Statement) throws -> FollowTheMoneyEntity? {
        guard let target = graph.target(of: statement) else { return nil }
        let subject = graph.subject(of: statement)
        let property = graph.property(of: statement)
        let (from, to) = (schema(of: subject), schema(of: target))
        if isProperty(property, from, to) { return nil }
        var identity = FactIdentity()
        identity.nameEdge(statement, in: graph)
        let id = "e-" + String(decoding: identity.digits, as: UTF8.self)
        var link: FollowTheMoneyEntity
        switch property {
        case .holdsOffice where from == .person && to == .position,
            .formerOffice where from == .person && to == .position:
            if hasTenure(subject, target) { return nil }
            link = try self.link(id, .occupancy, "holder", subject, "post", target)
            if property == .formerOffice { link.add("status", ["ended"]) }
        case .represents where from.isLegal && to.isLegal:
            link = try self.link(id, .representation, "agent", subject, "client", target)
        case .memberState where from.isOrganization && to.isLegal:
            link = try self.link(id, .membership, "member", target, "organization", subject)
        case .succeeds where from.isLegal && to.isLegal:
            link = try self.link(id, .succession, "predecessor", target, "successor", subject)
        default:
            guard from.isThing, to.isThing else { return nil }
            link = try self.link(id, .unknownLink, "subject", subject, "object", target)
            link.add("role", [property.label])
        }
        try addProof(graph.support(of: statement).passages, to: &link)
        return link
    }

    /// True of a relation that an entity has as a property.
    private func isProperty(
        _ property: Property, _ from: FollowTheMoneySchema, _ to: FollowTheMoneySchema
    ) -> Bool {
        switch property {
        case .actor, .participant, .party, .speaker: from == .event && to.isLegal
        case .location: from == .event && to == .address
        case .officeOf: from == .position && to.isOrganization
        default: false
        }
    }

    private func link(
        _ id: String, _ schema: FollowTheMoneySchema, _ source: StaticString, _ from: Int, _ target: StaticString,
        _ to: Int
    ) throws -> FollowTheMoneyEntity {
        var link = FollowTheMoneyEntity(id: id, schema: schema)
        link.add(source, [try self.id(of: from)])
        link.add(target, [try self.id(of: to)])
        return link
    }

    /// A person's time in an office.
    func occupancy(of tenure: Int) throws -> FollowTheMoneyEntity? {
        let holders = targets(of: tenure, .holder).filter { schema(of: $0) == .person }
        let posts = targets(of: tenure, .office).filter { schema(of: $0) == .position }
        guard !holders.isEmpty, !posts.isEmpty else { return nil }
        var entity = FollowTheMoneyEntity(id: try id(of: tenure), schema: .occupancy)
        entity.add("holder", try holders.map(id(of:)))
        entity.add("post", try posts.map(id(of:)))
        addTime(of: tenure, to: &entity)
        entity.add(
            "date",
            dates: [Property.firstReported, .lastReported].flatMap { values(of: tenure, $0) }.compactMap(\.date))
        let isFormer = holders.contains { holder in
            !Set(targets(of: holder, .formerOffice)).isDisjoint(with: posts)
                && Set(targets(of: holder, .holdsOffice)).isDisjoint(with: posts)
        }
        if isFormer || !values(of: tenure, .until).isEmpty { entity.add("status", ["ended"]) }
        try addProof(graph.passages(of: tenure), to: &entity)
        return entity
    }

    /// Who stands where on an agreement.
    func stand(of position: Int) throws -> FollowTheMoneyEntity? {
        let role =
            switch values(of: position, .stance).first?.term {
            case .inFavor?: "supports"
            case .opposed?: "opposes"
            default: "supports under conditions"
            }
        guard
            var entity = try unknownLink(
                position, from: targets(of: position, .holder), to: targets(of: position, .toward), role: role)
        else { return nil }
        entity.add("date", dates: values(of: position, .occursOn).compactMap(\.date))
        try addProof(graph.passages(of: position), to: &entity)
        return entity
    }

    /// For how long somebody was a party to an agreement.
    func membership(of membership: Int) throws -> FollowTheMoneyEntity? {
        guard let agreement = agreement(of: membership) else { return nil }
        guard
            var entity = try unknownLink(
                membership, from: targets(of: membership, .member), to: [agreement], role: "party")
        else { return nil }
        addTime(of: membership, to: &entity)
        try addProof(graph.passages(of: membership), to: &entity)
        return entity
    }

    private func unknownLink(
        _ thing: Int, from subjects: [Int], to objects: [Int], role: String
    ) throws -> FollowTheMoneyEntity? {
        let ends = [subjects, objects].map { $0.filter { schema(of: $0).isThing } }
        guard !ends[0].isEmpty, !ends[1].isEmpty else { return nil }
        var entity = FollowTheMoneyEntity(id: try id(of: thing), schema: .unknownLink)
        entity.add("subject", try ends[0].map(id(of:)))
        entity.add("object", try ends[1].map(id(of:)))
        entity.add("role", [role])
        return entity
    }

    private func addTime(of thing: Int, to entity: inout FollowTheMoneyEntity) {
        entity.add("startDate", dates: values(of: thing, .from).compactMap(\.date))
        entity.add("endDate", dates: values(of: thing, .until).compactMap(\.date))
    }
}
