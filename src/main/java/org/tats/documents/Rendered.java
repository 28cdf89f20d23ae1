package org.tats.documents;

/** The files of one document; the arrays are not to be changed. */
record Rendered(byte[] pdf, byte[] word) {}
