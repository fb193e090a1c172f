package io.florin.lending.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/// The demo world as data, `demo/world.json`. Days count from the start of the world; amounts are whole FLUSD
/// or FLV. All persons are invented; applicants bear names like those of listed persons so that screening has
/// something to find.
record WorldPlan(
        int days,
        List<Resident> residents,
        List<Supply> lenders,
        List<Lock> members,
        Map<String, House> houses,
        List<HomeLoan> loans,
        List<Proposal> proposals,
        List<Applicant> applicants) {
    private static final String FILE = "/demo/world.json";

    WorldPlan {
        residents = List.copyOf(residents);
        lenders = List.copyOf(lenders);
        members = List.copyOf(members);
        houses = Map.copyOf(houses);
        loans = List.copyOf(loans);
        proposals = List.copyOf(proposals);
        applicants = List.copyOf(applicants);
    }

    static WorldPlan shipped() {
        try (InputStream in = WorldPlan.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not in this build");
            }
            return new ObjectMapper().readValue(in, WorldPlan.class);
        } catch (IOException cause) {
            throw new UncheckedIOException(FILE + " cannot be read", cause);
        }
    }

    /// @throws IllegalArgumentException when there is no house of this key
    House house(String key) {
        House house = houses.get(key);
        if (house == null) {
            throw new IllegalArgumentException("the plan has no house " + key);
        }
        return house;
    }

    /// Who somebody is, as the profile form asks it. Document and consent are filled in by the story.
    record Profile(
            String kind,
            String fullName,
            String birthDate,
            String country,
            String addressLine,
            String city,
            String postalCode,
            String documentNumber,
            String sourceOfFunds,
            String purpose) {}

    /// A person with a cleared profile from day 0.
    ///
    /// @param wallet index in the published mnemonic
    record Resident(String user, int wallet, Profile profile) {}

    /// @param amount supplied to the pool @param spare bought besides
    record Supply(String user, int day, long amount, long spare) {}

    /// @param days length of the lock
    record Lock(String user, long amount, int days) {}

    /// @param value the owner's estimate
    record House(
            String owner,
            String kind,
            String titleJurisdiction,
            String titleReference,
            String addressLine,
            String city,
            String postalCode,
            String country,
            int yearBuilt,
            int livingAreaM2,
            int rooms,
            long value,
            List<String> documents,
            String note) {
        House {
            documents = List.copyOf(documents);
        }
    }

    /// A loan against a house.
    ///
    /// @param house key in `houses`
    /// @param until last day of payments, for the endings that have one
    record HomeLoan(
            String house,
            int day,
            int product,
            long principal,
            int count,
            String purpose,
            long income,
            long household,
            long debt,
            Ending ending,
            int until) {}

    /// OPEN: the application stays at the underwriter. REPAID: in full on day `until`. PAID: each instalment on
    /// its day. LATE: instalments until day `until`, then none.
    enum Ending {
        OPEN,
        REPAID,
        PAID,
        LATE
    }

    /// A proposal to move the base rate.
    ///
    /// @param value decimal fraction @param finished whether it is carried through, or in its vote at the end
    /// @param ballots side by voter
    record Proposal(
            String proposer,
            int day,
            String title,
            String text,
            String value,
            boolean finished,
            Map<String, Side> ballots) {
        Proposal {
            ballots = Map.copyOf(ballots);
        }
    }

    /// In the order of the contract's enumeration.
    enum Side {
        AGAINST,
        FOR,
        ABSTAIN
    }

    /// How far the officers have come with a case.
    enum Work {
        OPEN,
        ASSIGNED,
        PROPOSED,
        CLOSED
    }

    /// Somebody whose name resembles a listed one.
    ///
    /// @param resembles the listed entry, for readers of the file
    record Applicant(String user, int day, Profile profile, String resembles, Work work) {}
}
