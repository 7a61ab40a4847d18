import EntenteStore
import EntenteText
import Foundation
import Testing

@Suite struct StorePlaceTests {
    @Test(
        arguments: [
            (Array("/news/a.txt".utf8), ":1", "/news/a.txt//:1"), (Array("-".utf8), "0f3a", "-//0f3a"),
            (Array("/news/list.jsonl".utf8), "#http://e.org//1", "/news/list.jsonl//#http://e.org//1"),
            (Array("/n".utf8) + [0xE9], ":2", "//2f6ee9//:2"), (Array("/n".utf8) + [0x05, 0xFF], "", "//2f6e05ff//"),
        ] as [([UInt8], String, String)])
    func names(file: [UInt8], slot: String, name: String) {
        let place = StorePlace(file: FilePath(bytes: file), slot: slot)
        #expect(place.name == name)
        #expect(StorePlace(name: name) == place)
    }

    @Test(arguments: ["", "/", "//", "//2", "//zz//", "////", "a"])
    func whatIsNoName(name: String) { _ = StorePlace(name: name).name }

    @Test func paths() throws {
        let shelf = try Shelf()
        defer { shelf.remove() }
        let folder = FilePath(shelf.folder.path).resolved
        #expect(
            FilePath("\(shelf.folder.path)/./gone//away/../b.txt").resolved.description.hasPrefix(folder.description))
        #expect(FilePath("\(shelf.folder.path)//gone/b.txt").resolved == folder.appending(Array("gone/b.txt".utf8)))
        try FileManager.default.createSymbolicLink(
            atPath: "\(shelf.folder.path)/link", withDestinationPath: shelf.folder.path)
        #expect(FilePath("\(shelf.folder.path)/link/b.txt").resolved == folder.appending(Array("b.txt".utf8)))
        #expect(FilePath("-").resolved == FilePath("-"))
    }
}
