import EntenteGraph
import EntenteWriting

extension SampleText {
    /// Two articles that tell of one meeting.
    static let articleLines: [[UInt8]] = [
        line("00aa", "2019-11-12", name: "Kang Kyung-wha", day: "2019-11-11") + [0x0A]
            + line("00bb", "2019-11-13", name: "Kang", day: "2019-11"),
        Array(
            #"""
            {"articleGraph":1,"extractor":"x","sha256":"00cc","headline":"A \"pact\"","url":"https://example.org/","passages":[[0,4,"It."],[5,9,"No."]],"things":[["Agreement","GSOMIA",["the pact"],null,[0,1]],["Country","Japan",[],"JP",[0]],["Position",null,[],null,[1]],["Tenure",null,[],null,[1]]],"facts":[[0,"party",1,[[0,"r",0.9]]],[0,"expiresOn",{"date":[null,"2019-11-22"]},[[0,"r",1],[1,"s",0.25,1]],false],[2,"holder",1,[[1,"r",0.5]]],[2,"toward",0,[[1,"r",0.5]]],[2,"stance",{"term":"support"},[[1,"r",0.5]]]],"omissions":[[0,2,"It","unclear","what it is","GSOMIA"]]}
            """#.utf8),
    ]

    private static func line(_ sha256: String, _ published: String, name: String, day: String) -> [UInt8] {
        Array(
            #"""
            {"articleGraph":1,"extractor":"x","sha256":"\#(sha256)","published":"\#(published)","publisher":"Test Wire","passages":[[0,30,"Kang met Pompeo in Bangkok."]],"things":[["Person","\#(name)",[],null,[0]],["Person","Mike Pompeo",["Pompeo"],null,[0]],["Meeting",null,[],null,[0]],["Place","Bangkok",[],null,[0]]],"facts":[[2,"participant",0,[[0,"met",0.9]]],[2,"participant",1,[[0,"met",0.9]]],[2,"occursOn",{"date":"\#(day)"},[[0,"met",0.9]]],[2,"location",3,[[0,"met",0.8]]],[2,"status",{"term":"held"},[[0,"met",0.9]]]]}
            """#.utf8)
    }

    static let articleGraphs: [ArticleGraph] = {
        var decoder = ArticleGraphDecoder()
        return articleLines.flatMap { $0.split(separator: 0x0A) }.compactMap { try? decoder.decode(Array($0)) }
    }()

    /// Choices for a graph in each format.
    static let tapes: [[UInt8]] = (0..<UInt8(15)).map { format in
        var state: UInt32 = UInt32(format) &* 2_654_435_761 &+ 12_345
        return [format, format & 7]
            + (0..<160).map { _ in
                state = state &* 1_664_525 &+ 1_013_904_223
                return UInt8(state >> 24)
            }
    }

    /// The graph of the articles as a format has it.
    static func exports(as name: String, rdf12: Bool = false) -> [[UInt8]] {
        [[], articleGraphs].map {
            GraphExport(Resolver().resolve($0), as: name, WriterOptions(usesTripleTerms: rdf12)).bytes
        }
    }
}
