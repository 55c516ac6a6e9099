package org.clearinghouse1540.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The same kinds of GET at another system. Its data are not loaded here: DHIS2 needs States as its
 * organization units, Directus a collection {@code cells} with the columns {@code state}, {@code
 * field}, {@code mark} and {@code words}.
 */
final class PeerRows {
  private static final Map<String, Map<String, String>> ADDRESSES = addresses();

  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
  private final BenchReport report;
  private final int times;

  PeerRows(BenchReport report, int times) {
    this.report = report;
    this.times = times;
  }

  private static Map<String, Map<String, String>> addresses() {
    Map<String, String> dhis2 = new LinkedHashMap<>();
    dhis2.put("home page", "/");
    dhis2.put("one State", "/api/organisationUnits.json?filter=name:eq:Example+State+001&fields=*");
    dhis2.put("list", "/api/organisationUnits.json?pageSize=50");
    dhis2.put("full CSV", "/api/organisationUnits.csv?paging=false");
    Map<String, String> directus = new LinkedHashMap<>();
    directus.put("home page", "/server/ping");
    directus.put(
        "one State", "/items/cells?limit=1000&filter%5Bstate%5D%5B_eq%5D=Example+State+001");
    directus.put("list", "/items/cells?limit=50");
    directus.put(
        "count per field",
        "/items/cells?aggregate%5Bcount%5D=*&groupBy%5B%5D=mark"
            + "&filter%5Bfield%5D%5B_eq%5D=op2.manufacture+framework.nw");
    directus.put("full CSV", "/items/cells?limit=-1&export=csv");
    return Map.of("dhis2", dhis2, "directus", directus);
  }

  /** Measures a peer, {@code name=URL}; user and password may be in the URL. */
  void measure(String peer) throws Exception {
    String name = peer.substring(0, peer.indexOf('='));
    URI server = URI.create(peer.substring(name.length() + 1).replaceFirst("/$", ""));
    for (Map.Entry<String, String> address : ADDRESSES.getOrDefault(name, Map.of()).entrySet()) {
      String work = name + ": " + address.getKey();
      String path = address.getValue();
      HttpRequest request = request(server, path);
      try {
        int status = send(request);
        report.add(
            status == 200
                ? BenchRow.times(work, Timings.of(times, () -> send(request)), "GET " + path)
                : BenchRow.missing(work, "GET " + path + " was answered with " + status));
      } catch (java.io.IOException unreachable) {
        report.add(BenchRow.missing(work, "no answer from " + server.getHost()));
      }
    }
  }

  private int send(HttpRequest request) throws Exception {
    return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
  }

  private static HttpRequest request(URI server, String path) {
    String user = server.getUserInfo() == null ? "" : server.getUserInfo();
    String host = server.toString().replaceFirst("//[^/@]*@", "//");
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(host + path));
    if (!user.isEmpty()) {
      byte[] bytes = user.getBytes(StandardCharsets.UTF_8);
      String credentials =
          user.startsWith("token:")
              ? "Bearer " + user.substring("token:".length())
              : "Basic " + Base64.getEncoder().encodeToString(bytes);
      request.header("Authorization", credentials);
    }
    return request.build();
  }
}
