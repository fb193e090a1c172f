package io.florin.lending.loan.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.florin.lending.loan.LoanView;
import io.florin.lending.loan.model.PlanRow;
import io.florin.lending.schedule.LoanRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row of a schedule, amounts in FLUSD units.
///
/// @param state of loans only
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScheduleRowAnswer(
        int number,
        long dueDay,
        String interest,
        String principal,
        String total,
        String balance,
        @Nullable String state) {
    static List<ScheduleRowAnswer> of(List<LoanRow> rows) {
        List<ScheduleRowAnswer> answers = new ArrayList<>(rows.size());
        for (LoanRow row : rows) {
            answers.add(new ScheduleRowAnswer(
                    answers.size() + 1,
                    row.dueDay(),
                    row.interest().toString(),
                    row.principal().toString(),
                    row.total().toString(),
                    row.balance().toString(),
                    null));
        }
        return answers;
    }

    static ScheduleRowAnswer of(LoanView view, PlanRow row) {
        return new ScheduleRowAnswer(
                row.number(),
                row.dueDay(),
                row.interest().toString(),
                row.principal().toString(),
                row.total().toString(),
                row.balance().toString(),
                view.state(row).word());
    }
}
