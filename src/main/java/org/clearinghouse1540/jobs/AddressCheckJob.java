package org.clearinghouse1540.jobs;

import java.time.Duration;
import org.clearinghouse1540.kit.outside.AllowedHosts;
import org.clearinghouse1540.kit.outside.RequestPace;
import org.clearinghouse1540.kit.schedule.BackgroundJob;
import org.clearinghouse1540.kit.schedule.Schedule;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.sources.AddressChecks;
import org.clearinghouse1540.startup.Settings;
import org.springframework.stereotype.Component;

/**
 * Checks a few addresses of cited documents each hour, if the operator named hosts ({@code run
 * --check-addresses}); otherwise the program sends no request to any address of a document.
 */
@Component
final class AddressCheckJob extends BackgroundJob {
  private static final Duration DELAY = Duration.ofMinutes(5);
  private static final Duration EVERY = Duration.ofHours(1);
  private static final Duration PAUSE = Duration.ofSeconds(3);
  private static final int PER_RUN = 200;
  private static final int PER_HOST = 20;

  private final AddressChecks checks;
  private final AllowedHosts hosts;

  AddressCheckJob(AddressChecks checks, Settings settings, Schedule schedule) {
    this.checks = checks;
    this.hosts = settings.operator().addresses();
    if (!hosts.isEmpty()) {
      repeat(
          schedule.addOnce(
              "addresses", DELAY, EVERY, () -> ViewerDataSource.asProgram(this::check)));
    }
  }

  /** Checks now, within the limit of the day. */
  void check() {
    try {
      checks.run(new RequestPace(PER_RUN, PER_HOST, PAUSE), hosts.addresses() - checks.today());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
