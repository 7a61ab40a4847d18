extension Knowledge {
    /// The row that an entry stands for; nil where the entry is of another kind.
    public func country(_ entry: Entry) -> Country? { country(of: entry).map { countries[$0] } }

    public func place(_ entry: Entry) -> Place? {
        entry.kind == .place || entry.kind == .capital ? places[Int(entry.index)] : nil
    }

    public func seat(_ entry: Entry) -> Seat? { entry.kind == .seat ? seats[Int(entry.index)] : nil }

    public func community(_ entry: Entry) -> Community? {
        entry.kind == .community ? communities[Int(entry.index)] : nil
    }

    public func contextualForm(_ entry: Entry) -> ContextualForm? {
        entry.kind == .contextual ? contextualForms[Int(entry.index)] : nil
    }

    public func organization(_ entry: Entry) -> Organization? {
        entry.kind == .organization ? organizations[Int(entry.index)] : nil
    }

    public func office(_ entry: Entry) -> Office? {
        entry.kind == .office || entry.kind == .officePlural ? offices[Int(entry.index)] : nil
    }

    public func title(_ entry: Entry) -> Title? {
        [.rank, .honorific, .modifier].contains(entry.kind) ? titles[Int(entry.index)] : nil
    }

    public func agreement(_ entry: Entry) -> KnownAgreement? {
        entry.kind == .agreement ? agreements[Int(entry.index)] : nil
    }

    public func noun(_ entry: Entry) -> HeadNoun? {
        [.agreementKind, .bodyHead, .meetingKind].contains(entry.kind) ? nouns[Int(entry.index)] : nil
    }

    public func calendarWord(_ entry: Entry) -> CalendarWord? {
        [.month, .weekday, .season, .ordinal, .cardinal].contains(entry.kind) ? calendar[Int(entry.index)] : nil
    }
}
