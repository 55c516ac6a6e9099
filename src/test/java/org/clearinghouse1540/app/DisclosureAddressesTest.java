package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Role;
import org.junit.jupiter.api.Test;

/**
 * Every page or file of one record that other parties may open is in the access log. Events and the
 * papers about them belong to the Committee.
 */
class DisclosureAddressesTest {
  private static final List<Role> OTHERS =
      List.of(Role.MEMBER, Role.COORDINATOR, Role.PROVIDER, Role.REGIONAL_COORDINATOR);

  /** Addresses of single records that need no line, with the reason. */
  private static final Map<String, String> NOT_LOGGED =
      Map.ofEntries(
          Map.entry("/committee-brief/file/{form}", "a paper of the Committee"),
          Map.entry("/receipts/{number}", "the user's own receipt"),
          Map.entry("/states/{code}", "reference data"),
          Map.entry("/forms/{year}/{file}", "reference data"),
          Map.entry("/forms/proposed/{id}", "reference data"),
          Map.entry("/procedures/{version}/{file}", "reference data"),
          Map.entry("/cited/{id}", "a cited document, which is public at its source"),
          Map.entry("/documents/{id}", "a document of the Committee"),
          Map.entry("/letters/{id}", "a letter, whose dispatch is in the log"),
          Map.entry("/letters/{id}/file/{form}", "a letter, whose dispatch is in the log"),
          Map.entry("/matrices/{code}/{year}/check", "old documents; no value of a field"),
          Map.entry("/providers/{id}", "the provider's own entry, or the Committee's register"),
          Map.entry("/counts/file/{form}", "numbers, without States"),
          Map.entry("/counts/records/file/{form}", "numbers, without States"),
          Map.entry("/counts/analyzer/file/{form}", "recorded by the analyzer for each State"),
          Map.entry("/counts/changes/file/{form}", "numbers, and the States of one side"),
          Map.entry("/counts/review/file/{form}", "numbers, without States"),
          Map.entry("/counts/yearly/{id}", "numbers, without States"),
          Map.entry("/counts/yearly/{id}/file/{form}", "numbers, without States"),
          Map.entry("/reviews/{id}", "a working record of the Committee"),
          Map.entry("/reviews/{id}/passages", "a working record of the Committee"),
          Map.entry("/reviews/{id}/file/{form}", "a working paper of the Committee"),
          Map.entry("/reviews/passages/{id}", "a working record of the Committee"),
          Map.entry("/reviews/proposals/{id}", "a working record of the Committee"),
          Map.entry("/reviews/sections/{id}", "a working record of the Committee"),
          Map.entry("/submissions/{id}", "sent to the Committee for its review"),
          Map.entry("/offers/file/{form}", "the provider's own offers"),
          Map.entry("/offers/{id}/change", "the provider's own offer"),
          Map.entry("/offers/{id}/shown", "the log itself"),
          Map.entry("/deliveries/{id}", "a record of both parties"),
          Map.entry("/deliveries/{id}/change", "a record of both parties"),
          Map.entry("/joint-projects/{id}", "the coordinator's own project, without its contents"),
          Map.entry("/practices/{id}/change", "the provider's own practice"),
          Map.entry("/practices/{id}/shown", "the log itself"));

  @Test
  void everyPageOfARecordOfSomebodyElseIsInTheAccessLog() {
    Set<String> logged =
        Arrays.stream(DisclosureLog.Shown.values())
            .map(DisclosureLog.Shown::pattern)
            .collect(Collectors.toSet());
    Set<String> missing = new TreeSet<>();
    for (Address address : Addresses.list()) {
      boolean ofOneRecord =
          address.method().equals("GET")
              && address.pattern().contains("{")
              && !address.pattern().startsWith("/events/")
              && isForOthers(address);
      if (ofOneRecord
          && !logged.contains(address.pattern())
          && !NOT_LOGGED.containsKey(address.pattern())) {
        missing.add(address.pattern());
      }
    }
    assertThat(missing).isEmpty();
    assertThat(Addresses.list())
        .extracting(Address::pattern)
        .as("addresses of the log that exist")
        .containsAll(logged);
  }

  private static boolean isForOthers(Address address) {
    return address
        .permission()
        .filter(needed -> OTHERS.stream().anyMatch(needed::isHeldBy))
        .isPresent();
  }
}
