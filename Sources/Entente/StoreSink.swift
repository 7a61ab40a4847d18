import EntenteGraph
import EntenteStore
import EntenteText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Keeps the graphs in a store, and has what the store holds left as it is.
struct StoreSink: ArticleGraphSink {
    let store: ArticleStore

    func holds(_ article: Article, from place: InputPlace) throws -> Bool {
        try store.holds(key(article), at: name(place, article))
    }

    func take(_ graph: ArticleGraph, of article: Article, from place: InputPlace) throws {
        try store.put(graph, as: key(article), at: name(place, article))
    }

    private func key(_ article: Article) -> ArticleStore.Key {
        ArticleStore.Key(sha256: article.sha256, published: article.published?.description ?? "")
    }

    /// The file's absolute path and the article's slot in it: no such path has two slashes together. What comes from
    /// standard input is known by its content, since the next input is another.
    private func name(_ place: InputPlace, _ article: Article) -> String {
        if place.path == "-" { return "-//\(article.sha256)" }
        guard let resolved = realpath(place.path, nil) else { return "\(place.path)//\(place.slot)" }
        defer { free(resolved) }
        return "\(String(cString: resolved))//\(place.slot)"
    }
}
