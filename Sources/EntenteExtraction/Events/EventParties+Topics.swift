internal import EntenteGraph
internal import EntenteText

/// What a phrase is about whose head stands for nobody.
extension EventParties {
    /// The agreement, or else the first party or place, inside a phrase whose head says nothing by itself; of "urged troops to
    /// leave Mali" those who are asked are not what they shall leave.
    func topics(
        of head: Int, withInfinitives: Bool = true, withDeeds: Bool = true, isJudged: Bool = false,
        except own: Set<Int> = []
    ) -> [Int] {
        var open = [head]
        var next = 0
        var first: [Int] = []
        var place: [Int] = []
        var beside: [Int] = []
        while next < open.count, next < 12 {
            for index in syntax.children(of: open[next]) {
                let child = Int(index)
                if !withInfinitives, syntax.relation(child) == .acl, syntax.marker(of: child) == "to" { continue }
                // "arrested a banker sought by Peru": what others do to him; but "a tanker owned by Peru".
                if !withDeeds, [.acl, .advcl].contains(syntax.relation(child)),
                    !syntax.classes(of: child).overlaps(Self.owning)
                {
                    continue
                }
                if isOfPeople(child) || isMatter(child, of: open[next]) { continue }
                // "defended its raid against Mali": not Mali.
                if isJudged, syntax.marker(of: child) == "against" { continue }
                // "the former Portuguese colony": not Portugal.
                if isFormerLand(open[next]), [.amod, .compound].contains(syntax.relation(child)) { continue }
                // "an accord with a non-signatory of the pact": not the pact.
                if analysis.document.text(child).lowercased().hasPrefix("non-") { continue }
                // "crowds near the border with Chad": not Chad.
                if EventNouns.borders.contains(syntax.lemma(child)),
                    ["near", "along", "on", "at"].contains(syntax.marker(of: child))
                {
                    continue
                }
                switch syntax.relation(child) {
                case .nmod, .acl, .obj, .compound, .amod, .nmodPoss, .obl, .oblAgent, .conj, .nmodDesc, .nmodUnmarked,
                    .advcl, .nummod:
                    let found = syntax.coordinated(child).flatMap { analysis.referents(of: $0) }.filter {
                        $0.confidence >= 0.7 && !own.contains($0.entity)
                    }.map(\.entity)
                    if let agreement = found.first(where: { analysis.kind($0) == .agreement }) { return [agreement] }
                    let parties = found.filter { [.person, .country, .organization].contains(analysis.kind($0)) }
                    // A circumstance, or whose something else is, comes last.
                    if syntax.relation(child) == .obl || syntax.relation(child) == .nmodPoss && next > 0 {
                        if beside.isEmpty { beside = parties }
                    } else if first.isEmpty {
                        first = parties
                    }
                    if place.isEmpty { place = found.filter { analysis.kind($0) == .place } }
                    open.append(child)
                default: break
                }
            }
            next += 1
        }
        return first.isEmpty ? place.isEmpty ? beside : place : first
    }

    private static let owning = Lexicon.shared.set("own-verb")
}
