import Foundation

/// Writes to a file descriptor, which stays open after ``close()`` unless this object owns it.
///
/// Short writes are continued, interrupted ones repeated. A closed pipe is an error that is thrown: SIGPIPE, which would
/// end the program, is held back.
public final class FileDestination: ByteDestination {
    private var descriptor: Int32
    private let ownsDescriptor: Bool
    private let isPipe: Bool
    /// The path, for messages.
    private let place: String

    public init(descriptor: Int32, ownsDescriptor: Bool = false, place: String) {
        self.descriptor = descriptor
        self.ownsDescriptor = ownsDescriptor
        self.place = place
        var status = stat()
        isPipe =
            fstat(descriptor, &status) == 0
            && [S_IFIFO, S_IFSOCK].contains(status.st_mode & S_IFMT)
    }

    /// Opens an existing file or device for writing: `/dev/stdout`, a named pipe.
    public convenience init(existing path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw WritingError(.cannotCreate, "cannot be opened for writing", place: path, cause: systemMessage(errno))
        }
        self.init(descriptor: descriptor, ownsDescriptor: true, place: path)
    }

    deinit { if ownsDescriptor, descriptor >= 0 { _ = Foundation.close(descriptor) } }

    public func write(_ bytes: UnsafeRawBufferPointer) throws {
        var rest = bytes
        while let start = rest.baseAddress, !rest.isEmpty {
            let (written, failure) =
                isPipe ? Self.writeToPipe(descriptor, start, rest.count) : Self.write(descriptor, start, rest.count)
            if written > 0 {
                rest = UnsafeRawBufferPointer(rebasing: rest[written...])
            } else if failure != EINTR {
                throw error(failure)
            }
        }
    }

    /// Asks the system to put the file on the disk itself.
    func synchronize() throws {
        // Pipes and some devices cannot: they have nothing to keep.
        if fsync(descriptor) != 0, errno != EINVAL, errno != EROFS { throw error(errno) }
    }

    public func close() throws {
        guard ownsDescriptor, descriptor >= 0 else { return }
        let closing = descriptor
        descriptor = -1
        // Some file systems report a full disk only here.
        if Foundation.close(closing) != 0, errno != EINTR { throw error(errno) }
    }

    private func error(_ failure: Int32) -> WritingError {
        switch failure {
        case ENOSPC, EDQUOT:
            WritingError(.diskFull, "the disk is full", place: place, cause: systemMessage(failure))
        case EPIPE:
            WritingError(.closedPipe, "the reader has gone", place: place, cause: systemMessage(failure))
        default:
            WritingError(.cannotWrite, "cannot be written", place: place, cause: systemMessage(failure))
        }
    }

    private static func write(_ descriptor: Int32, _ start: UnsafeRawPointer, _ count: Int) -> (Int, Int32) {
        let written = Foundation.write(descriptor, start, count)
        // A regular write of more than nothing that writes nothing makes no progress: treat it as a full disk.
        return written > 0 ? (written, 0) : (0, written == 0 ? ENOSPC : errno)
    }

    /// Blocks SIGPIPE for this thread while it writes, and takes the signal away if one came.
    private static func writeToPipe(_ descriptor: Int32, _ start: UnsafeRawPointer, _ count: Int) -> (Int, Int32) {
        var pipeSignal = sigset_t()
        var before = sigset_t()
        var pending = sigset_t()
        sigemptyset(&pipeSignal)
        sigaddset(&pipeSignal, SIGPIPE)
        sigpending(&pending)
        let wasPending = sigismember(&pending, SIGPIPE) == 1
        pthread_sigmask(SIG_BLOCK, &pipeSignal, &before)
        let result = write(descriptor, start, count)
        // The signal comes with a short write too, where the reader goes in the middle of it.
        sigpending(&pending)
        if !wasPending, sigismember(&pending, SIGPIPE) == 1 {
            var now = timespec()
            while sigtimedwait(&pipeSignal, nil, &now) == -1, errno == EINTR {}
        }
        pthread_sigmask(SIG_SETMASK, &before, nil)
        return result
    }
}

/// What the system says of an error number: `No space left on device`.
func systemMessage(_ failure: Int32) -> String { String(cString: strerror(failure)) }
