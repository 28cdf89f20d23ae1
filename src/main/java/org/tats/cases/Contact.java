package org.tats.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tats.common.Dates;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;

/**
 * Somebody whom one may have to reach about a child. Texts are empty where nothing is known.
 *
 * @param addressLines without the postcode, the first line first
 * @param safeContact what must be known before anybody calls, writes or visits; shown before everything else
 * @param doNotContact nobody calls, writes to or visits this person
 * @param language to speak and write in, where it is not English
 * @param communication what else helps: large print, a call in place of a letter
 * @param callOrder who is called first: 1
 * @param from first day on which this holds
 * @param to last day; null while it holds
 * @param version 0 for one that is new
 */
public record Contact(
        ContactId id,
        PupilId pupil,
        String name,
        ContactRelationship relationship,
        YesOrNo parentalResponsibility,
        YesOrNo livesWithChild,
        List<String> addressLines,
        String postcode,
        String phone,
        String email,
        String safeContact,
        boolean doNotContact,
        String language,
        boolean interpreter,
        String communication,
        int callOrder,
        LocalDate from,
        @Nullable LocalDate to,
        int version) {

    /** As long as any text of a contact may be, in characters. */
    public static final int LONGEST = 300;

    private static final Pattern POSTCODE = Pattern.compile("[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}");

    /** @throws RuleBroken when something is missing, too long or not what it should be */
    public Contact {
        name = name.strip();
        addressLines = addressLines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        postcode = spaced(postcode);
        phone = phone.strip();
        email = email.strip();
        safeContact = safeContact.strip();
        language = language.strip();
        communication = communication.strip();
        if (name.isEmpty()) {
            throw new RuleBroken("Write the contact’s name.");
        }
        if (List.of(name, String.join("\n", addressLines), phone, email, safeContact, language, communication).stream()
                .anyMatch(text -> text.length() > LONGEST)) {
            throw new RuleBroken("Each text of a contact has at most " + LONGEST + " characters.");
        }
        if (!postcode.isEmpty() && !POSTCODE.matcher(postcode).matches()) {
            throw new RuleBroken("Write the postcode such as ZZ1 2ZZ; one from abroad belongs to the address.");
        }
        if (!email.isEmpty() && email.indexOf('@') < 1) {
            throw new RuleBroken("Write an email address, such as name@example.org.");
        }
        if (callOrder < 1 || callOrder > 99) {
            throw new RuleBroken("The order of calling is a number from 1 to 99.");
        }
    }

    public boolean covers(LocalDate day) {
        LocalDate last = to;
        return !day.isBefore(from) && (last == null || !day.isAfter(last));
    }

    /** Whether something must be known before anybody calls, writes or visits. */
    public boolean warns() {
        return doNotContact || !safeContact.isEmpty();
    }

    /** Whether a letter to a parent may go to this person: with parental responsibility, and not barred. */
    public boolean mayBeWrittenTo() {
        return parentalResponsibility == YesOrNo.YES && !doNotContact;
    }

    Contact endedOn(LocalDate last) {
        return with(last, version);
    }

    /** The same as if this version of it had been read. */
    Contact at(int read) {
        return with(to, read);
    }

    /** All of it in one text, for whoever has to choose between two. */
    public String inWords() {
        List<String> words = new ArrayList<>(List.of(name, relationship.words()));
        words.add("parental responsibility: " + parentalResponsibility.words());
        words.add("lives with the child: " + livesWithChild.words());
        words.addAll(addressLines);
        words.addAll(List.of(postcode, phone, email, language, interpreter ? "interpreter" : "", communication));
        words.add(doNotContact ? "do not contact" : "");
        words.add(safeContact.isEmpty() ? "" : "safe contact: " + safeContact);
        words.add("called as number " + callOrder);
        LocalDate last = to;
        words.add("from " + Dates.full(from) + (last == null ? "" : " to " + Dates.full(last)));
        return words.stream().filter(word -> !word.isEmpty()).collect(Collectors.joining(", ")) + ".";
    }

    private Contact with(@Nullable LocalDate last, int read) {
        return new Contact(
                id,
                pupil,
                name,
                relationship,
                parentalResponsibility,
                livesWithChild,
                addressLines,
                postcode,
                phone,
                email,
                safeContact,
                doNotContact,
                language,
                interpreter,
                communication,
                callOrder,
                from,
                last,
                read);
    }

    /** The names of what differs, for the audit trail, which holds no texts. */
    List<String> changedSince(Contact before) {
        Map<String, Object> was = before.fields();
        return fields().entrySet().stream()
                .filter(field -> !Objects.equals(was.get(field.getKey()), field.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("relationship", relationship);
        fields.put("parentalResponsibility", parentalResponsibility);
        fields.put("livesWithChild", livesWithChild);
        fields.put("address", addressLines);
        fields.put("postcode", postcode);
        fields.put("phone", phone);
        fields.put("email", email);
        fields.put("safeContact", safeContact);
        fields.put("doNotContact", doNotContact);
        fields.put("language", language);
        fields.put("interpreter", interpreter);
        fields.put("communication", communication);
        fields.put("callOrder", callOrder);
        fields.put("from", from);
        fields.put("to", Optional.ofNullable(to));
        return fields;
    }

    private static String spaced(String typed) {
        String letters = typed.replaceAll("\\s", "").toUpperCase(Locale.UK);
        return letters.length() < 5
                ? letters
                : letters.substring(0, letters.length() - 3) + " " + letters.substring(letters.length() - 3);
    }
}
