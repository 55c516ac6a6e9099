package org.clearinghouse1540.kit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.clearinghouse1540.kit.ResourceShortage;
import org.clearinghouse1540.kit.WorkOwner;
import org.clearinghouse1540.kit.files.TemporaryContent;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends each answer after everything else of its request has ended, see {@link BufferedAnswer}. The
 * large answers of all clients share a part of the disk while they are sent, and an account has a
 * quarter of it. All visitors together have a half, and one network an eighth.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
final class AnswerBuffer extends OncePerRequestFilter {
  private static final int ALL_KILOBYTES = 1024 * 1024;
  private static final int STEP = 256;

  private final SharedBudget disk =
      new SharedBudget(
          new SharedBudget.Limit(ALL_KILOBYTES, ALL_KILOBYTES / 4),
          new SharedBudget.Limit(ALL_KILOBYTES / 2, ALL_KILOBYTES / 8),
          0);

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    RequestOwner owner = RequestOwner.of(request);
    Reserved reservation = new Reserved(disk, owner);
    try (BufferedAnswer answer = new BufferedAnswer(response, reservation)) {
      make(owner, request, answer, chain);
      answer.send();
    } finally {
      reservation.release();
    }
  }

  private static void make(
      RequestOwner owner, HttpServletRequest request, HttpServletResponse answer, FilterChain chain)
      throws ServletException, IOException {
    WorkOwner.begin(owner.key());
    try {
      chain.doFilter(request, answer);
    } finally {
      WorkOwner.end();
    }
  }

  /** The reservations of one answer, in steps. */
  private static final class Reserved implements TemporaryContent.Reservation {
    private final SharedBudget disk;
    private final RequestOwner owner;
    private long bytes;
    private int steps;

    Reserved(SharedBudget disk, RequestOwner owner) {
      this.disk = disk;
      this.owner = owner;
    }

    @Override
    public void reserve(long more) throws IOException {
      bytes += more;
      while (steps * (long) STEP * 1024 < bytes) {
        if (!disk.reserve(owner, STEP)) {
          throw ResourceShortage.noCapacity();
        }
        steps++;
      }
    }

    void release() {
      for (; steps > 0; steps--) {
        disk.release(owner, STEP);
      }
    }
  }
}
