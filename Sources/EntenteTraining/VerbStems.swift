/// The dictionary forms that an inflected verb may have, by English spelling: `planned` of `plan`, `staged` of `stage`.
package enum VerbStems {
    /// The stem that is met most by itself, if any is.
    package static func best(_ form: String, _ met: [String: Int]) -> String? {
        var best: String?
        for stem in candidates(form) where met[stem] ?? 0 > best.map({ 2 * (met[$0] ?? 0) }) ?? 2 { best = stem }
        return best
    }

    /// Whether a tag is one that the form's ending stands for.
    static func fits(_ tag: String, _ form: String) -> Bool {
        if form.hasSuffix("ing") { return tag.contains("VerbForm=Ger") || tag.contains("Tense=Pres|VerbForm=Part") }
        if form.hasSuffix("ed") { return tag.contains("Tense=Past") }
        return tag.contains("Person=3") && tag.contains("Tense=Pres")
    }

    private static func candidates(_ form: String) -> [String] {
        if form.hasSuffix("ied") || form.hasSuffix("ies") {
            return [String(form.dropLast(3)) + "y", String(form.dropLast(1))]
        }
        if form.hasSuffix("ing") { return stems(form.dropLast(3)) }
        if form.hasSuffix("ed") { return stems(form.dropLast(2)) }
        if form.hasSuffix("ses") || form.hasSuffix("zes") || form.hasSuffix("xes") || form.hasSuffix("hes") {
            return [String(form.dropLast(1)), String(form.dropLast(2))]
        }
        return form.hasSuffix("s") && !form.hasSuffix("ss") ? [String(form.dropLast(1))] : []
    }

    private static func stems(_ rest: Substring) -> [String] {
        guard rest.utf8.count > 2 else { return [] }
        let ends = Array(rest.utf8.suffix(2))
        let doubled = ends[0] == ends[1] && !"aeiouls".utf8.contains(ends[1])
        let plain = [String(rest) + "e", String(rest)]
        let short = String(rest.dropLast())
        return doubled ? [short] + plain : ends[0] == ends[1] && ends[1] == UInt8(ascii: "l") ? plain + [short] : plain
    }
}
