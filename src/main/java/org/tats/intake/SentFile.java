package org.tats.intake;

import java.nio.file.Path;

/**
 * A file that is to be loaded.
 *
 * @param complete for pupils: it holds everybody of its schools
 */
record SentFile(ImportKind kind, boolean complete, Path bytes, FileFacts facts) {}
