import EntenteText
import Testing

@Suite struct PrintableTextTests {
    @Test(arguments: [
        ("plain é 中\n\ttext", "plain é 中\n\ttext"), ("a\u{1B}[2Jb", "a\\u{1B}[2Jb"), ("\u{9B}31m", "\\u{9B}31m"),
        ("x\u{202E}y\u{2066}z", "x\\u{202E}y\\u{2066}z"), ("a\rb\u{7F}\0", "a\\u{D}b\\u{7F}\\u{0}"),
        ("e\u{301}\u{1B}", "e\u{301}\\u{1B}"), ("א\u{200F}", "א\u{200F}"),
    ])
    func printable(text: String, shown: String) { #expect(text.printable == shown) }

    @Test func aDiagnosticIsOneLine() {
        let diagnostic = Diagnostic(
            .error, code: "c", message: "no \u{9B}", path: "a\n\u{1B}b", line: 3, remedy: "give \u{202E}one")
        #expect(diagnostic.description == "a\\u{A}\\u{1B}b:3: error: no \\u{9B}; give \\u{202E}one [c]")
    }
}
