package org.tats.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.NotFound;
import org.tats.common.Opened;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.common.SchoolUrn;
import org.tats.common.StaleSave;

/**
 * Children whom no school's file brings, and their numbers. Who may refer any child for the authority may open one, change
 * what was written of one, and say which number is whose; schools may not.
 */
@Service
@Transactional
public class ChildService {

    private static final int OLDEST = 26;

    private final Access access;
    private final ChildRepository children;
    private final NumberRepository numbers;
    private final PupilQueries pupils;
    private final RollRepository rolls;
    private final OurAuthority ours;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChildService(
            Access access,
            ChildRepository children,
            NumberRepository numbers,
            PupilQueries pupils,
            RollRepository rolls,
            OurAuthority ours,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.children = children;
        this.numbers = numbers;
        this.pupils = pupils;
        this.rolls = rolls;
        this.ours = ours;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the acting person may open children; screens hide what is refused. */
    @Requires(Permission.SIGNED_IN)
    public boolean mayOpen() {
        return access.may(Permission.REFER) && access.scope(Permission.REFER).everyPupil();
    }

    /** Who in the data may be the same child: surname and date of birth, or one of them and the postcode. Audited. */
    @Requires(Permission.REFER)
    public List<PupilHit> likelySame(ChildDetails details) {
        requireOpening();
        List<PupilHit> same = pupils.likelySame(details);
        List<String> ids = same.stream().map(hit -> hit.pupil().toString()).toList();
        events.publishEvent(new Opened("likely-same", "child", null, Map.of("count", same.size(), "pupils", ids)));
        return same;
    }

    /**
     * Opens a child. The same id twice is one child.
     *
     * @throws RuleBroken when somebody may be the same child and nobody said that none is, or a date cannot be
     */
    @Requires(Permission.REFER)
    public void open(OpenChild child) {
        requireOpening();
        mustBeAChild(child.details());
        List<PupilHit> same = pupils.likelySame(child.details()).stream()
                .filter(hit -> !hit.pupil().equals(child.id()))
                .toList();
        if (!child.noneOfThem() && !same.isEmpty()) {
            throw new RuleBroken("Somebody in the data may be the same child. Look at who it is first.");
        }
        if (!children.insert(child, access.current().id(), clock.instant())) {
            return;
        }
        enrol(child.id(), child.details());
        events.publishEvent(new ChildChanged(
                "ChildOpened",
                child.id(),
                Map.of(
                        "why",
                        child.why().name(),
                        "notTheSameAs",
                        same.stream().map(hit -> hit.pupil().toString()).toList())));
        changed(child.id());
    }

    /** How the child came into the data by hand; empty for one whom a file brought. */
    @Requires(Permission.SEE_PUPIL)
    public Optional<OpenedChild> opened(PupilId pupil) {
        access.require(Permission.SEE_PUPIL, pupil);
        return children.find(pupil);
    }

    /**
     * Changes what is known of a child who was opened by hand, as long as the child has no number: then files tell.
     *
     * @throws StaleSave when somebody else changed it since it was read
     */
    @Requires(Permission.REFER)
    public void change(PupilId pupil, ChildDetails details, int version) {
        requireOpening();
        OpenedChild before = children.find(pupil).orElseThrow(NotFound::new);
        if (before.upn() != null) {
            throw new RuleBroken(
                    "This child has a UPN: what schools’ files say holds now. Ask the school to correct it.");
        }
        mustBeAChild(details);
        if (!children.update(pupil, details, version)) {
            throw new StaleSave("", "");
        }
        enrol(pupil, details);
        events.publishEvent(new ChildChanged("ChildChanged", pupil, Map.of("version", version + 1)));
        changed(pupil);
    }

    /** In whose area the child lives. */
    @Requires(Permission.SEE_PUPIL)
    public Residence residence(PupilId pupil) {
        access.require(Permission.SEE_PUPIL, pupil);
        int homeLa = pupils.homeLa(pupil).orElseThrow(NotFound::new);
        return new Residence(pupil, homeLa, LocalAuthorities.name(homeLa).orElse("another authority"), ours.is(homeLa));
    }

    /** The child's number, and those that files offer. */
    @Requires(Permission.SEE_PUPIL)
    public OpenedChild.Numbers numbers(PupilId pupil) {
        access.require(Permission.SEE_PUPIL, pupil);
        Optional<String> upn = numbers.upn(pupil).orElseThrow(NotFound::new);
        return new OpenedChild.Numbers(
                upn.orElse(null),
                upn.map(text -> new Upn(text).temporary()).orElse(false),
                mayOpen() ? numbers.offers(pupil) : List.of());
    }

    /** Numbers in files that may be those of children whom we have without one: a person has to say. */
    @Requires(Permission.REFER)
    public List<OpenedChild.Offer> offers() {
        requireOpening();
        List<OpenedChild.Offer> offers = numbers.offers();
        if (!offers.isEmpty()) {
            List<String> ids =
                    offers.stream().map(offer -> offer.pupil().toString()).toList();
            events.publishEvent(new Opened("number-offers", "list", null, Map.of("count", ids.size(), "pupils", ids)));
        }
        return offers;
    }

    /**
     * Gives a child without a number, or with a temporary one, this number. Nothing else moves: what files bring under it from
     * now on is this child's, also under the temporary one.
     *
     * @throws RuleBroken when it is no UPN, the child has a permanent one, or another child holds it
     */
    @Requires(Permission.REFER)
    public void giveNumber(PupilId pupil, String typed) {
        requireOpening();
        String text = typed.strip().toUpperCase(Locale.UK);
        Upn.check(text).ifPresent(fault -> {
            throw new RuleBroken(fault.reason());
        });
        give(pupil, new Upn(text));
    }

    /** Says whether the pupil of a file's row is this child; if so, the child is given the number. */
    @Requires(Permission.REFER)
    public void answer(PupilId pupil, String upn, boolean same) {
        requireOpening();
        Upn offered = new Upn(upn);
        if (!numbers.answer(pupil, offered, same, access.current().id(), clock.instant())) {
            throw new RuleBroken("Somebody has answered this meanwhile. Open the page again.");
        }
        if (same) {
            give(pupil, offered);
        } else {
            events.publishEvent(new ChildChanged("NumberOfferRefused", pupil, Map.of()));
        }
    }

    private void give(PupilId pupil, Upn upn) {
        Optional<String> before = numbers.upn(pupil).orElseThrow(NotFound::new);
        Optional<PupilId> holder = numbers.holder(upn);
        if (before.filter(upn.value()::equals).isPresent()) {
            return;
        }
        if (holder.isPresent()) {
            throw new RuleBroken(
                    "Another child in the data holds this UPN. Check it with the school. If both are the same"
                            + " child, go on with the record that has the number (find it by the number) and close the case"
                            + " here; nothing is moved from one to the other by itself.");
        }
        before.ifPresent(former -> {
            if (!new Upn(former).temporary()) {
                throw new RuleBroken("This child has a permanent UPN already.");
            }
            numbers.keepFormer(pupil, former, access.current().id(), clock.instant());
        });
        if (!numbers.give(pupil, before.orElse(null), upn)) {
            throw new StaleSave(upn.value(), "");
        }
        events.publishEvent(new ChildChanged(
                "NumberGiven", pupil, Map.of("temporary", upn.temporary(), "before", before.isPresent())));
        changed(pupil);
    }

    private void enrol(PupilId pupil, ChildDetails details) {
        Set<SchoolUrn> schools = new HashSet<>(children.schools(pupil));
        if (children.enrol(pupil, details.school(), Dates.today(clock))) {
            schools.addAll(children.schools(pupil));
            rolls.publish(schools);
        }
    }

    private void mustBeAChild(ChildDetails details) {
        LocalDate today = Dates.today(clock);
        if (details.dateOfBirth().isAfter(today) || details.dateOfBirth().isBefore(today.minusYears(OLDEST))) {
            throw new RuleBroken("A child was born in the last 25 years. Check the date of birth.");
        }
    }

    private void requireOpening() {
        if (!mayOpen()) {
            throw new NotFound();
        }
    }

    private void changed(PupilId pupil) {
        events.publishEvent(new FactsChanged("pupils", Set.of(pupil), false));
    }
}
