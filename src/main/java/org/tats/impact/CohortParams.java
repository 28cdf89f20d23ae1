package org.tats.impact;

import java.sql.Types;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.tats.common.SchoolUrn;

/** A cohort as the parameters of the statements that begin with {@code cohort.1.sql}. */
final class CohortParams {

    private CohortParams() {}

    static MapSqlParameterSource of(TakingId taking, Cohort cohort) {
        return new MapSqlParameterSource()
                .addValue("taking", taking.value())
                .addValue("from", cohort.from())
                .addValue("to", cohort.to())
                .addValue("forum", cohort.forum().orElse(null), Types.VARCHAR)
                .addValue("school", cohort.school().map(SchoolUrn::value).orElse(null), Types.INTEGER)
                .addValue("phase", cohort.phase().orElse(null), Types.VARCHAR)
                .addValue("need", cohort.need().orElse(null), Types.VARCHAR)
                .addValue("provision", cohort.provision().orElse(null), Types.VARCHAR)
                .addValue("flag", cohort.flag().orElse(null), Types.VARCHAR)
                .addValue("outcome", cohort.outcome().orElse(null), Types.VARCHAR)
                .addValue("group", cohort.group().orElse(null), Types.VARCHAR);
    }
}
