package org.tats.ebsna;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Audited;
import org.tats.common.Dates;
import org.tats.common.DomainEvent;
import org.tats.common.RuleBroken;

/** What an authority sets for the pathway: tiers, bands, the checklist of factors. No row is deleted. */
@Service
@Transactional
public class EbsnaSettingsService {

    private final EbsnaSettingsRepository settings;
    private final BandReadings readings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EbsnaSettingsService(
            EbsnaSettingsRepository settings, BandReadings readings, ApplicationEventPublisher events, Clock clock) {
        this.settings = settings;
        this.readings = readings;
        this.events = events;
        this.clock = clock;
    }

    /** All tiers in order. */
    @Requires(Permission.SIGNED_IN)
    public List<Tier> tiers() {
        return settings.tiers();
    }

    /** The bands that count today, the worst first. */
    @Requires(Permission.SIGNED_IN)
    public List<Band> bands() {
        return settings.bands(Dates.today(clock));
    }

    /** The whole checklist in order, hidden rows too. */
    @Requires(Permission.SIGNED_IN)
    public List<Factor> factors() {
        return settings.factors();
    }

    /** Adds a tier after the others. Asking twice with the same id adds one. */
    @Requires(Permission.ADMINISTER)
    public void addTier(UUID id, String words, String meaning) {
        named(words);
        settings.insert(new Tier(id, settings.tiers().size() + 1, words.strip(), meaning.strip(), true, 1));
        events.publishEvent(new SettingChanged("EbsnaTierAdded", id.toString()));
    }

    /** Changes words, order or use of a tier. @throws RuleBroken when none would be left */
    @Requires(Permission.ADMINISTER)
    public void change(Tier tier) {
        named(tier.words());
        boolean another = settings.tiers().stream()
                .anyMatch(other -> other.active() && !other.id().equals(tier.id()));
        if (!tier.active() && !another) {
            throw new RuleBroken("This is the last tier in use. A plan needs one.");
        }
        unlessStale(settings.update(tier));
        events.publishEvent(new SettingChanged("EbsnaTierChanged", tier.id().toString()));
    }

    /**
     * Gives a band other numbers from today on; yesterday's stay as they were.
     *
     * @throws RuleBroken when the percentages do not go up from the worst band to the best, or a source is missing
     */
    @Requires(Permission.ADMINISTER)
    public void change(Band band) {
        named(band.words());
        if (band.source().isBlank()) {
            throw new RuleBroken("Say where the numbers come from.");
        }
        List<Band> all = new ArrayList<>(bands());
        all.replaceAll(other -> other.band().equals(band.band()) ? band : other);
        Integer before = null;
        for (Band each : all) {
            Integer below = each.below();
            if (below != null && before != null && below <= before) {
                throw new RuleBroken("The percentages go up from the worst band to the best: " + each.words()
                        + " has to lie above " + before + "%.");
            }
            before = below == null ? before : below;
        }
        unlessStale(settings.replace(new Band(
                band.band(),
                band.version(),
                band.place(),
                band.words().strip(),
                band.below(),
                band.fallPoints(),
                band.fallWeeks(),
                band.nilDays(),
                band.standing(),
                band.source().strip(),
                Dates.today(clock))));
        readings.forget();
        events.publishEvent(new SettingChanged("EbsnaBandChanged", band.band()));
    }

    /** Adds a row at the end of the checklist. Asking twice with the same id adds one. */
    @Requires(Permission.ADMINISTER)
    public void add(Factor factor) {
        named(factor.words());
        if ((factor.kind() == FactorKind.FUNCTION) != (factor.area() == null)) {
            throw new RuleBroken("Choose where it lies: child, family or school. A function lies nowhere.");
        }
        settings.insert(new Factor(
                factor.id(),
                factor.kind(),
                factor.area(),
                settings.factors().size() + 1,
                factor.words().strip(),
                true,
                1));
        events.publishEvent(new SettingChanged("EbsnaFactorAdded", factor.id().toString()));
    }

    /** Words a row anew, hides it or shows it again. What was judged by it in plans stays. */
    @Requires(Permission.ADMINISTER)
    public void changeFactor(UUID id, String words, boolean active, int version) {
        named(words);
        unlessStale(settings.update(id, words.strip(), active, version));
        events.publishEvent(new SettingChanged("EbsnaFactorChanged", id.toString()));
    }

    private static void named(String words) {
        if (words.isBlank()) {
            throw new RuleBroken("Give it words.");
        }
    }

    private static void unlessStale(boolean changed) {
        if (!changed) {
            throw new RuleBroken("Somebody else changed this meanwhile. Look again, then change what is left.");
        }
    }

    private record SettingChanged(String action, String id) implements DomainEvent {
        @Override
        public Audited audited() {
            return new Audited(action, "ebsna-setting", id, null, Map.of());
        }
    }
}
