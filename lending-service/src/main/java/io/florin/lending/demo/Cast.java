package io.florin.lending.demo;

import io.florin.contracts.deploy.DemoAccounts;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// All demo users, each with the own login, and those who have one with the own wallet.
final class Cast {
    private static final int APPRAISERS = 2;

    private final HttpClient http;
    private final DemoOptions options;
    private final Logins logins;
    private final Contracts contracts;
    private final Map<String, Person> people = new HashMap<>();

    Cast(HttpClient http, DemoOptions options, WorldPlan plan) {
        this.http = http;
        this.options = options;
        this.logins = new Logins(http, options);
        this.contracts = new Contracts(options.rpc(), api("lender").get("/api/v1/deployment"));
        plan.residents().forEach(resident -> add(resident.user(), resident.wallet()));
        for (int i = 0; i < APPRAISERS; i++) {
            add("appraiser" + (i + 1), DemoAccounts.FIRST_APPRAISER + i);
        }
    }

    private void add(String user, int wallet) {
        people.put(user, new Person(user, api(user), new Wallet(contracts, wallet)));
    }

    /// The API as this user; needs no wallet.
    ApiClient api(String user) {
        return new ApiClient(http, options.service(), logins, user);
    }

    /// @throws IllegalArgumentException when the plan knows nobody of this name
    Person person(String user) {
        Person person = people.get(user);
        if (person == null) {
            throw new IllegalArgumentException("nobody of the demo world is called " + user);
        }
        return person;
    }

    DemoTime time() {
        return new DemoTime(api("lender"), person("lender").wallet());
    }

    /// As many as a round needs; the third place stays free for visitors.
    List<Appraiser> appraisers() {
        List<Appraiser> appraisers = new ArrayList<>();
        for (int i = 1; i <= APPRAISERS; i++) {
            appraisers.add(new Appraiser(person("appraiser" + i), time()));
        }
        return appraisers;
    }

    Underwriter underwriter() {
        return new Underwriter(api("underwriter"));
    }

    Officer officer() {
        return new Officer(api("officer"));
    }

    Officer secondOfficer() {
        return new Officer(api("officer2"));
    }
}
