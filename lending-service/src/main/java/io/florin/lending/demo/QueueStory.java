package io.florin.lending.demo;

/// Applicants whose names resemble listed ones, and how far the officers have come with them.
final class QueueStory {
    private final ArrivalStory arrival;
    private final Officer officer;
    private final Officer second;

    QueueStory(ArrivalStory arrival, Officer officer, Officer second) {
        this.arrival = arrival;
        this.officer = officer;
        this.second = second;
    }

    /// @param api of the applicant
    /// @return id of the case
    String apply(ApiClient api, WorldPlan.Applicant applicant) {
        arrival.submit(api, applicant.user(), applicant.profile());
        return officer.caseAbout(applicant.profile().fullName());
    }

    /// Takes the case as far as the plan says. Proposing and approving are different persons.
    void work(String id, WorldPlan.Work work) {
        switch (work) {
            case OPEN -> {}
            case ASSIGNED -> officer.take(id);
            case PROPOSED -> propose(id);
            case CLOSED -> {
                propose(id);
                second.approve(id);
            }
        }
    }

    private void propose(String id) {
        officer.take(id);
        officer.propose(id, "clear", "birth date and document differ from the listed person's.");
    }
}
