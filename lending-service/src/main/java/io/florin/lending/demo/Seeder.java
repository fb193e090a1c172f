package io.florin.lending.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Makes the demo world: plays the plan day by day on the demo clock, with a stop at least every week and on
/// each due day. May be killed anywhere; the journal tells where to go on.
final class Seeder {
    private static final System.Logger LOG = System.getLogger("florin.demo");
    private static final int LONGEST_STEP_DAYS = 7;
    private static final int TOLD_EVERY_DAYS = 30;

    private final WorldPlan plan;
    private final Cast cast;
    private final Journal journal;
    private final Progress progress;
    private final DemoTime time;
    private final LenderStory lending = new LenderStory();
    private final ArrivalStory arrival;
    private final HouseStory houses;
    private final LoanStory loans;
    private final VoteStory votes;
    private final QueueStory queue;

    /// One step of the plan.
    private record Moment(int day, String topic, String step, Runnable act) {}

    Seeder(WorldPlan plan, Cast cast, Journal journal, Progress progress) {
        this.plan = plan;
        this.cast = cast;
        this.journal = journal;
        this.progress = progress;
        this.time = cast.time();
        this.arrival = new ArrivalStory(time);
        this.houses = new HouseStory(cast.appraisers());
        this.loans = new LoanStory(lending, cast.underwriter());
        this.votes = new VoteStory(time);
        this.queue = new QueueStory(arrival, cast.officer(), cast.secondOfficer());
    }

    void run() {
        Instant begun = journal.begin(time.now());
        long firstDay = DemoTime.day(begun);
        for (Moment moment : moments()) {
            moveTo(firstDay, moment.day());
            journal.once(moment.step(), () -> {
                progress.tell(moment.topic() + " …");
                moment.act().run();
                LOG.log(System.Logger.Level.INFO, "day " + moment.day() + ": " + moment.step());
            });
        }
        moveTo(firstDay, plan.days());
        plan.proposals().stream().filter(open -> !open.finished()).forEach(this::openVote);
        journal.complete();
        progress.tell("complete");
    }

    private List<Moment> moments() {
        return Stream.of(people(), lenders(), members(), loans(), cases(), votes())
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(Moment::day))
                .toList();
    }

    private List<Moment> people() {
        String topic = "people and their identity records";
        List<Moment> moments = new ArrayList<>();
        for (String appraiser : List.of("appraiser1", "appraiser2")) {
            moments.add(new Moment(
                    0,
                    topic,
                    "wallet of " + appraiser,
                    () -> cast.person(appraiser).linkWallet()));
        }
        for (WorldPlan.Resident resident : plan.residents()) {
            moments.add(new Moment(
                    0,
                    topic,
                    "arrival of " + resident.user(),
                    () -> arrival.settle(cast.person(resident.user()), resident.profile())));
        }
        return moments;
    }

    private List<Moment> lenders() {
        return plan.lenders().stream()
                .map(supply -> new Moment(
                        supply.day(),
                        "lenders and the pool",
                        "supply of " + supply.user(),
                        () -> lending.supply(cast.person(supply.user()).wallet(), supply)))
                .toList();
    }

    private List<Moment> members() {
        return plan.members().stream()
                .map(lock -> new Moment(
                        0,
                        "members and their votes",
                        "lock of " + lock.user(),
                        () -> votes.lock(cast.person(lock.user()).wallet(), lock)))
                .toList();
    }

    private List<Moment> loans() {
        String topic = "houses and loans";
        List<Moment> moments = new ArrayList<>();
        for (WorldPlan.HomeLoan loan : plan.loans()) {
            moments.add(new Moment(loan.day(), topic, "loan on " + loan.house(), () -> take(loan)));
            if (loan.ending() == WorldPlan.Ending.REPAID) {
                moments.add(new Moment(
                        loan.until(),
                        topic,
                        "pay-off of " + loan.house(),
                        () -> loans.payOff(owner(loan.house()).wallet(), journal.known("loan on " + loan.house()))));
            }
        }
        List<String> pledged =
                plan.loans().stream().map(WorldPlan.HomeLoan::house).toList();
        plan.houses().forEach((key, house) -> {
            if (!pledged.contains(key)) {
                moments.add(new Moment(
                        plan.days(), topic, "description of " + key, () -> houses.describe(owner(key), key, house)));
            }
        });
        return moments;
    }

    private List<Moment> cases() {
        return plan.applicants().stream()
                .map(applicant -> new Moment(
                        applicant.day(), "compliance cases", "case of " + applicant.user(), () -> openCase(applicant)))
                .toList();
    }

    private List<Moment> votes() {
        return plan.proposals().stream()
                .filter(WorldPlan.Proposal::finished)
                .map(proposal ->
                        new Moment(proposal.day(), "members and their votes", "vote: " + proposal.title(), () -> {
                            String id = propose(proposal);
                            votes.vote(id, ballots(proposal));
                            votes.carryOut(id, cast.person(proposal.proposer()).wallet());
                        }))
                .toList();
    }

    private void take(WorldPlan.HomeLoan loan) {
        Person owner = owner(loan.house());
        WorldPlan.House house = plan.house(loan.house());
        String asset = houses.describe(owner, loan.house(), house);
        houses.value(owner, asset);
        String application = loans.apply(owner, asset, loan);
        if (loan.ending() == WorldPlan.Ending.OPEN) {
            journal.leaveForVisitors(application);
        } else {
            journal.keep("loan on " + loan.house(), loans.take(owner, application));
        }
    }

    private void openCase(WorldPlan.Applicant applicant) {
        String fact = "case of " + applicant.user();
        String id = journal.fact(fact).orElseGet(() -> queue.apply(cast.api(applicant.user()), applicant));
        journal.keep(fact, id);
        journal.leaveForVisitors(id);
        queue.work(id, applicant.work());
    }

    private void openVote(WorldPlan.Proposal proposal) {
        votes.vote(propose(proposal), ballots(proposal));
    }

    private String propose(WorldPlan.Proposal proposal) {
        String fact = "proposal " + proposal.title();
        String id = journal.fact(fact).orElseGet(() -> votes.propose(cast.person(proposal.proposer()), proposal));
        journal.keep(fact, id);
        return id;
    }

    private Map<Wallet, WorldPlan.Side> ballots(WorldPlan.Proposal proposal) {
        Map<Wallet, WorldPlan.Side> ballots = new HashMap<>();
        proposal.ballots().forEach((user, side) -> ballots.put(cast.person(user).wallet(), side));
        return ballots;
    }

    /// Moves to noon of a day of the world; on the way a stop on every due day, and what is due is paid.
    private void moveTo(long firstDay, int day) {
        long target = firstDay + day;
        long today = DemoTime.day(time.now());
        while (today < target) {
            long stop = Math.min(target, today + LONGEST_STEP_DAYS);
            for (WorldPlan.HomeLoan loan : served(today - firstDay)) {
                long due = loans.nextDueDay(owner(loan.house()).wallet(), journal.known("loan on " + loan.house()));
                stop = due > today ? Math.min(stop, due) : stop;
            }
            time.moveTo(DemoTime.noon(stop));
            long since = stop - firstDay;
            served(since)
                    .forEach(loan ->
                            loans.payDue(owner(loan.house()).wallet(), journal.known("loan on " + loan.house())));
            if (since / TOLD_EVERY_DAYS > (today - firstDay) / TOLD_EVERY_DAYS) {
                progress.tell("day " + since + " of " + plan.days() + " …");
            }
            today = stop;
        }
    }

    /// Loans that exist and whose borrower still pays on this day of the world.
    private List<WorldPlan.HomeLoan> served(long day) {
        return plan.loans().stream()
                .filter(loan -> journal.fact("loan on " + loan.house()).isPresent())
                .filter(loan -> loan.ending() != WorldPlan.Ending.LATE || day <= loan.until())
                .toList();
    }

    private Person owner(String house) {
        return cast.person(plan.house(house).owner());
    }
}
