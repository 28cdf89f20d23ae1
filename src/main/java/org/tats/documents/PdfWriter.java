package org.tats.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Makes tagged PDF: PDF/UA-1 for reading aloud, PDF/A-3a for keeping. Loads nothing from anywhere but its own jar. */
@Component
class PdfWriter {

    private final byte[] regular = resource("fonts/LiberationSans-Regular.ttf");
    private final byte[] bold = resource("fonts/LiberationSans-Bold.ttf");
    private final String style = new String(resource("letter.css"), StandardCharsets.UTF_8);
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        // its log would hold words of letters
        XRLog.setLoggingEnabled(false);
    }

    byte[] write(LetterText letter) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
        builder.useColorProfile(colours);
        builder.withProducer("TATS");
        builder.useReplacementText("\u25A1");
        for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((address, type) -> false, when);
        }
        builder.useFont(() -> new ByteArrayInputStream(regular), "Liberation Sans", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(bold), "Liberation Sans", 700, FontStyle.NORMAL, true);
        builder.withHtmlContent(LetterHtml.of(letter, style.replace(LetterText.MARKING, letter.marking())), "");
        builder.toStream(bytes);
        try {
            builder.run();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static byte[] resource(String name) {
        try (InputStream file = Objects.requireNonNull(PdfWriter.class.getResourceAsStream(name), name)) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
