package org.tats.evaluation;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One TATS at a time in a data folder. The operating system drops the lock with the process, however that ends. */
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the folder, or refuses with a sentence when a living TATS uses it. */
    static FolderLock take(Path folder) throws IOException {
        var channel =
                FileChannel.open(folder.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (locked(channel)) {
            return new FolderLock(channel);
        }
        channel.close();
        throw new CannotStart("The data folder " + folder + " is in use by another TATS that is running."
                + " Stop that one first, or choose another folder with --data.");
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
