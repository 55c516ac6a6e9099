package org.clearinghouse1540.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** One account or network cannot take what all share. */
class SharedBudgetTest {
  @Test
  void anOwnerWithItsShareLeavesTheRestToOthers() {
    SharedBudget budget = new SharedBudget(60, 20, 0);
    assertThat(budget.reserve(account("first"), 15)).isTrue();
    assertThat(budget.reserve(account("first"), 6)).as("above the share").isFalse();
    assertThat(budget.reserve(account("first"), 5)).isTrue();
    assertThat(budget.reserve(account("second"), 100)).as("no more than a share").isTrue();
    assertThat(budget.reserve(account("third"), 20)).isTrue();
    assertThat(budget.reserve(account("fourth"), 1)).as("nothing is left").isFalse();
    budget.release(account("second"), 100);
    assertThat(budget.reserve(account("fourth"), 20)).isTrue();
  }

  @Test
  void oneWhoWaitsForItsOwnShareDelaysNobody() throws Exception {
    SharedBudget budget = new SharedBudget(60, 20, 60_000);
    assertThat(budget.reserve(account("first"), 20)).isTrue();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CountDownLatch begun = new CountDownLatch(1);
      Future<Boolean> waiting =
          threads.submit(
              () -> {
                begun.countDown();
                return budget.reserve(account("first"), 20);
              });
      begun.await();
      assertThat(budget.reserve(account("second"), 20)).isTrue();
      assertThat(waiting.isDone()).isFalse();
      budget.release(account("first"), 20);
      assertThat(waiting.get()).isTrue();
    }
  }

  /** Two owners with long queues keep no third one out. */
  @Test
  void theOwnerWithTheLeastIsNext() throws Exception {
    SharedBudget budget = new SharedBudget(3, 2, 60_000);
    assertThat(budget.reserve(account("first"), 2)).isTrue();
    assertThat(budget.reserve(account("second"), 1)).isTrue();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> earlier = new ArrayList<>();
      for (String owner : List.of("first", "second", "first", "second")) {
        earlier.add(threads.submit(() -> budget.reserve(account(owner), 1)));
        await(budget, earlier.size());
      }
      Future<Boolean> third = threads.submit(() -> budget.reserve(account("third"), 1));
      await(budget, earlier.size() + 1);
      budget.release(account("first"), 1);
      assertThat(third.get()).isTrue();
      assertThat(earlier).noneMatch(Future::isDone);
      earlier.forEach(waiting -> waiting.cancel(true));
    }
  }

  private static void await(SharedBudget budget, int waiting) {
    while (budget.waiting() < waiting) {
      Thread.onSpinWait();
    }
  }

  /** One visitor may use many networks; accounts keep their part. */
  @Test
  void allVisitorsTogetherLeaveAPartToAccounts() {
    SharedBudget budget =
        new SharedBudget(new SharedBudget.Limit(80, 20), new SharedBudget.Limit(40, 10), 0);
    for (int at = 0; at < 4; at++) {
      RequestOwner network = new RequestOwner(true, "network " + at);
      assertThat(budget.reserve(network, 10)).isTrue();
      assertThat(budget.reserve(network, 1)).as("above the share of a network").isFalse();
    }
    assertThat(budget.reserve(new RequestOwner(true, "another"), 1)).isFalse();
    assertThat(budget.reserve(account("first"), 20)).isTrue();
    assertThat(budget.reserve(account("second"), 20)).isTrue();
    budget.release(new RequestOwner(true, "network 0"), 10);
    assertThat(budget.reserve(new RequestOwner(true, "another"), 1)).isTrue();
  }

  private static RequestOwner account(String name) {
    return new RequestOwner(false, name);
  }

  /** Behind a proxy all connections have its address; the requests have that of their client. */
  @Test
  void aNetworkHasAShareOfTheRequestsAtTheSameTime() throws Exception {
    ClientShare share = new ClientShare();
    assertThat(nested(share, ClientShare.OF_ONE, "2001:db8:0:1::")).isEqualTo(200);
    assertThat(nested(share, ClientShare.OF_ONE + 1, "2001:db8:0:1::")).isEqualTo(503);
  }

  // Each request begins while all before it are answered; another network is answered in the end.
  private static int nested(ClientShare share, int deep, String network) throws Exception {
    int[] status = {200};
    ask(share, deep, network, status);
    return status[0];
  }

  private static void ask(ClientShare share, int left, String network, int[] status)
      throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/public/events");
    request.setRemoteAddr(left == 0 ? "2001:db8:0:2::1" : network + Integer.toHexString(left));
    MockHttpServletResponse response = new MockHttpServletResponse();
    boolean[] passed = {false};
    share.doFilter(
        request,
        response,
        (same, answer) -> {
          passed[0] = true;
          try {
            if (left > 0) {
              ask(share, left - 1, network, status);
            }
          } catch (Exception failed) {
            throw new IllegalStateException(failed);
          }
        });
    if (!passed[0]) {
      assertThat(response.getForwardedUrl()).isEqualTo(RequestSizeFilter.BUSY);
      assertThat(left).as("only the network that has its share").isPositive();
      assertThat(response.getHeader("Retry-After")).isEqualTo("30");
      status[0] = 503;
    }
  }
}
