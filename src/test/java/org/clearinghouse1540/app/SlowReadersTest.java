package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Visitors who ask for large answers at the same time, with an address that differs each time, and
 * visitors who read their answers slowly: the program with a heap of 512 MB answers everybody else.
 */
class SlowReadersTest {
  private static final int AT_ONCE = 40;
  private static final int SLOW = 200;
  private static final String LIST = "/public/events/file/pdf";

  private final List<Socket> readers = new ArrayList<>();
  @TempDir private Path folder = Path.of("");

  @AfterEach
  void close() throws IOException {
    for (Socket reader : readers) {
      reader.close();
    }
  }

  @Test
  void aParameterThatNoPageReadsMakesNoOtherPage() {
    Visitor visitor = Visitor.signedOut(TestProgram.get().address());
    HttpResponse<String> first = visitor.get("/public/events?unknown=invented-1");
    HttpResponse<String> second = visitor.get("/public/events?unknown=invented-2&area=9");
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.body()).doesNotContain("invented-1").isEqualTo(second.body());
    assertThat(first.headers().firstValue("ETag")).isEqualTo(second.headers().firstValue("ETag"));
    HttpResponse<String> found = visitor.get("/public/practices?area=&unknown=invented-3");
    assertThat(Jsoup.parse(found.body()).select("a[href*=invented-3]")).isEmpty();
  }

  @Test
  void parallelExportsAndSlowReadersDoNotEndTheProgram() throws Exception {
    try (MeasuredProgram measured = MeasuredProgram.start(folder);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Visitor visitor = Visitor.signedOut(measured.address());
      assertThat(visitor.get("/public/events").statusCode()).isEqualTo(200);
      long before = measured.heap();
      for (int i = 0; i < SLOW; i++) {
        open(measured.address(), "/api/events?x=" + i);
      }
      List<Callable<Integer>> exports = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        String address = LIST + "?x=" + i;
        exports.add(() -> visitor.get(address).statusCode());
      }
      List<Future<Integer>> asked = exports.stream().map(threads::submit).toList();
      assertThat(visitor.get("/public/states").statusCode()).as("others").isEqualTo(200);
      Map<Integer, Integer> answers = new TreeMap<>();
      for (Future<Integer> one : asked) {
        answers.merge(one.get(), 1, Integer::sum);
      }
      long after = measured.heap();
      System.out.printf(
          Locale.ROOT,
          "exports at once: %d, answers %s, slow readers %d, heap after collection %d MB, before"
              + " %d%n",
          AT_ONCE,
          answers,
          SLOW,
          after >> 20,
          before >> 20);
      assertThat(answers.keySet()).isSubsetOf(200, 429, 503).contains(200);
      assertThat(measured.program().process().isAlive()).isTrue();
      assertThat(after - before)
          .as("bytes that slow readers keep in the heap")
          .isLessThan(96L << 20);
    }
  }

  // Asks, and never reads the answer.
  private void open(String address, String path) throws IOException {
    Socket reader = new Socket();
    readers.add(reader);
    reader.setReceiveBufferSize(4 * 1024);
    reader.connect(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), URI.create(address).getPort()));
    reader
        .getOutputStream()
        .write(
            ("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
  }
}
