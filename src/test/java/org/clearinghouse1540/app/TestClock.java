package org.clearinghouse1540.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A clock that runs like that of the program, and can be set to another day. */
public final class TestClock extends Clock {
  private static final ZoneId HEADQUARTERS = ZoneId.of("America/New_York");
  private volatile Duration ahead = Duration.ZERO;

  /** Sets it to noon of a day, from where it runs on. */
  public void set(LocalDate day) {
    ahead = Duration.between(Instant.now(), day.atTime(12, 0).atZone(HEADQUARTERS).toInstant());
  }

  /** Moves it forward. */
  public void forward(Duration time) {
    ahead = ahead.plus(time);
  }

  /** The day it is. */
  public LocalDate today() {
    return LocalDate.now(this);
  }

  @Override
  public ZoneId getZone() {
    return HEADQUARTERS;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.offset(Clock.system(zone), ahead);
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead);
  }
}
