import Foundation

/// librsvg and the cairo that it brings along, loaded while the program runs, so that neither is needed to build it or to
/// write anything but PNG.
///
/// https://gnome.pages.gitlab.gnome.org/librsvg/Rsvg-2.0/
struct Rsvg {
    static let standardLibrary = "librsvg-2.so.2"

    private typealias Pointer = UnsafeMutableRawPointer
    private typealias Failure = UnsafeMutablePointer<Pointer?>
    private typealias Load = @convention(c) (UnsafePointer<UInt8>?, UInt, Failure?) -> Pointer?
    private typealias Render = @convention(c) (Pointer, Pointer, UnsafePointer<Double>, Failure?) -> Int32
    private typealias MakeSurface = @convention(c) (Int32, Int32, Int32) -> Pointer?
    private typealias Make = @convention(c) (Pointer) -> Pointer?
    private typealias Free = @convention(c) (Pointer) -> Void
    private typealias Receive = @convention(c) (Pointer?, UnsafePointer<UInt8>?, UInt32) -> Int32
    private typealias WritePNG = @convention(c) (Pointer, Receive, Pointer?) -> Int32

    private let library: Pointer

    /// - Throws: ``WritingError`` with the code `missing-library`, which says how to get it.
    init(library name: String = standardLibrary) throws {
        guard let library = dlopen(name, RTLD_NOW | RTLD_LOCAL) else {
            throw WritingError(
                .missingLibrary,
                "\(name) is needed to draw PNG; install it (Debian: apt install librsvg2-2), or write svg instead",
                place: "png", cause: dlerror().map { String(cString: $0) })
        }
        self.library = library
    }

    /// Draws SVG and writes the picture as PNG.
    ///
    /// - Parameters:
    ///   - width: In pixels.
    ///   - height: In pixels.
    func render(_ markup: [UInt8], width: Double, height: Double, to sink: ByteSink) throws {
        let load = try function("rsvg_handle_new_from_data", as: Load.self)
        let render = try function("rsvg_handle_render_document", as: Render.self)
        let makeSurface = try function("cairo_image_surface_create", as: MakeSurface.self)
        let makeContext = try function("cairo_create", as: Make.self)
        let writePNG = try function("cairo_surface_write_to_png_stream", as: WritePNG.self)
        let freeContext = try function("cairo_destroy", as: Free.self)
        let freeSurface = try function("cairo_surface_destroy", as: Free.self)
        let freeHandle = try function("g_object_unref", as: Free.self)

        guard let handle = markup.withUnsafeBufferPointer({ load($0.baseAddress, UInt($0.count), nil) }) else {
            throw failure("librsvg does not take the picture")
        }
        defer { freeHandle(handle) }
        let argb: Int32 = 0
        guard let surface = makeSurface(argb, Int32(width.rounded(.up)), Int32(height.rounded(.up))) else {
            throw failure("cairo has no memory for it")
        }
        defer { freeSurface(surface) }
        guard let context = makeContext(surface) else { throw failure("cairo has no memory for it") }
        defer { freeContext(context) }
        guard render(handle, context, [0, 0, width.rounded(.up), height.rounded(.up)], nil) != 0 else {
            throw failure("librsvg cannot draw the picture")
        }
        let bytes = MemoryDestination()
        let status = writePNG(
            surface,
            { destination, bytes, count in
                guard let destination, let bytes else { return 1 }
                let memory = Unmanaged<MemoryDestination>.fromOpaque(destination).takeUnretainedValue()
                memory.write(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
                return 0
            }, Unmanaged.passUnretained(bytes).toOpaque())
        guard status == 0 else { throw failure("cairo cannot write the picture (status \(status))") }
        try sink.write(bytes.bytes)
    }

    private func function<Function>(_ name: String, as type: Function.Type) throws -> Function {
        guard let symbol = dlsym(library, name) else {
            throw WritingError(
                .missingLibrary, "this librsvg is too old to draw PNG (2.46 or later can); write svg instead",
                place: "png",
                cause: "it has no \(name)")
        }
        return unsafeBitCast(symbol, to: type)
    }

    private func failure(_ message: String) -> WritingError { WritingError(.cannotDraw, message, place: "png") }
}
