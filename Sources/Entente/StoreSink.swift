import EntenteGraph
import EntenteStore
import EntenteText

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

    private func name(_ place: InputPlace, _ article: Article) -> String { StorePlace(place, article).name }
}

extension StorePlace {
    /// Where an article was met in the input. What comes from standard input is known by its content, since the next input
    /// is another.
    init(_ place: InputPlace, _ article: Article) {
        let file = place.path.resolved
        self.init(file: file, slot: file == FilePath("-") ? article.sha256 : place.slot)
    }
}
