package org.clearinghouse1540.sources;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.outside.AddressAnswer;
import org.clearinghouse1540.kit.outside.AddressCaller;
import org.clearinghouse1540.kit.outside.RequestPace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Checks whether the addresses of cited documents answer. An address counts as one that does not
 * answer after three days without an answer; it says nothing about the document.
 */
@Component
public final class AddressChecks {
  private static final Logger LOG = LoggerFactory.getLogger(AddressChecks.class);

  private final AddressRows rows;
  private final AddressCaller caller;
  private final Journal journal;
  private final Clock clock;

  AddressChecks(AddressRows rows, AddressCaller caller, Journal journal, Clock clock) {
    this.rows = rows;
    this.caller = caller;
    this.journal = journal;
    this.clock = clock;
  }

  /** The addresses that did not answer on several days, by the numbers of their documents. */
  public Map<Long, SilentAddress> silent() {
    return rows.silent();
  }

  /** Those of the addresses of some documents. */
  public Map<Long, SilentAddress> silent(Collection<Long> cited) {
    return cited.isEmpty() ? Map.of() : rows.silent(cited);
  }

  /** The number of addresses that were checked today. */
  public int today() {
    return rows.checkedOn(LocalDate.now(clock));
  }

  /**
   * Checks the addresses that are due and at allowed hosts, within the limits of the pace. Where no
   * host at all answers, this machine may be without a network, and nothing is recorded.
   *
   * @param most the largest number of addresses
   * @throws InterruptedException if the program stops; what was found until then is recorded
   */
  public void run(RequestPace pace, int most) throws InterruptedException {
    LocalDate today = LocalDate.now(clock);
    Map<String, AddressAnswer> answers = new LinkedHashMap<>();
    Set<String> asked = new HashSet<>();
    int left = most;
    try {
      for (String address : rows.due(today)) {
        Optional<String> host = caller.host(address).filter(pace::isLeft);
        if (host.isPresent() && left-- > 0) {
          Optional<AddressAnswer> answer = caller.ask(address, pace);
          answer.ifPresent(found -> answers.put(address, found));
          asked.add(host.get());
        }
      }
    } finally {
      if (asked.size() > 1 && answers.values().stream().allMatch(AddressChecks::isUnreached)) {
        LOG.warn("no host answered the check of addresses; nothing is recorded");
      } else {
        answers.forEach((address, answer) -> record(address, answer, today));
      }
    }
  }

  private static boolean isUnreached(AddressAnswer answer) {
    return answer.status().isEmpty();
  }

  private void record(String address, AddressAnswer answer, LocalDate today) {
    journal.inTransaction(
        () -> {
          List<Long> cited = rows.record(address, answer, today);
          if (!cited.isEmpty()) {
            Map<String, Object> found = new LinkedHashMap<>();
            found.put("documents", cited);
            found.put("outcome", answer.outcome().key());
            answer.status().ifPresent(status -> found.put("status", status));
            journal.write(
                Actor.program(),
                Change.of(
                        "address checked",
                        cited.size() == 1 ? "cited/" + cited.getFirst() : CitedDocument.SEVERAL)
                    .after(found));
          }
        });
  }
}
