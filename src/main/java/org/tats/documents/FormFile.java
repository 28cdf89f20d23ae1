package org.tats.documents;

/**
 * A filled form in both formats; the arrays are not to be changed.
 *
 * @param templateVersion of the Word file that was filled; 0 for the one that came with TATS
 * @param templateSha256 of that file, in small hexadecimal digits
 */
public record FormFile(byte[] pdf, byte[] word, int templateVersion, String templateSha256) {

    public byte[] in(DocumentFormat format) {
        return format == DocumentFormat.PDF ? pdf : word;
    }
}
