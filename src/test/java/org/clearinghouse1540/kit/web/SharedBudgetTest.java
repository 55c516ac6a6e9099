package org.clearinghouse1540.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

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
    assertThat(budget.reserve("first", 15)).isTrue();
    assertThat(budget.reserve("first", 6)).as("above the share").isFalse();
    assertThat(budget.reserve("first", 5)).isTrue();
    assertThat(budget.reserve("second", 100)).as("no more than a share").isTrue();
    assertThat(budget.reserve("third", 20)).isTrue();
    assertThat(budget.reserve("fourth", 1)).as("nothing is left").isFalse();
    budget.release("second", 100);
    assertThat(budget.reserve("fourth", 20)).isTrue();
  }

  @Test
  void oneWhoWaitsForItsOwnShareDelaysNobody() throws Exception {
    SharedBudget budget = new SharedBudget(60, 20, 60_000);
    assertThat(budget.reserve("first", 20)).isTrue();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CountDownLatch begun = new CountDownLatch(1);
      Future<Boolean> waiting =
          threads.submit(
              () -> {
                begun.countDown();
                return budget.reserve("first", 20);
              });
      begun.await();
      assertThat(budget.reserve("second", 20)).isTrue();
      assertThat(waiting.isDone()).isFalse();
      budget.release("first", 20);
      assertThat(waiting.get()).isTrue();
    }
  }

  /** Behind a proxy all connections have its address; the requests have that of their client. */
  @Test
  void aNetworkHasAShareOfTheRequestsAtTheSameTime() throws Exception {
    ClientShare share = new ClientShare();
    assertThat(nested(share, ClientShare.OF_ONE, "2001:db8:0:1::")).isEqualTo(200);
    assertThat(nested(share, ClientShare.OF_ONE + 1, "2001:db8:0:1::")).isEqualTo(429);
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
      assertThat(response.getForwardedUrl()).isEqualTo(SlowDownPage.PATH);
      assertThat(left).as("only the network that has its share").isPositive();
      status[0] = 429;
    }
  }
}
