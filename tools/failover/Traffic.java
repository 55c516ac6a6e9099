import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The users of tools/failover-test: writers who register invented providers, readers and visitors,
 * all through the balancer.
 *
 * <p>{@code Traffic prepare ADDRESS} opens the account of the writers. {@code Traffic run ADDRESS
 * FILE} works until the file FILE.stop exists; it writes the acknowledged names to FILE and prints
 * the failures by second.
 */
final class Traffic {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern CREATED = Pattern.compile("<code dir=\"ltr\">([^<]+)</code>");
  private static final String ADMINISTRATOR = "example.administrator";
  private static final String WRITER = "example.writer";
  private static final String PASSWORD = "a password of the failover test";
  private static final int WRITERS = 4;
  private static final int READERS = 4;
  private static final int VISITORS = 2;

  private static final long BEGUN = System.nanoTime();
  private static final Queue<String> ACKNOWLEDGED = new ConcurrentLinkedQueue<>();
  private static final Queue<Answer> ANSWERS = new ConcurrentLinkedQueue<>();

  private final String address;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager())
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private Traffic(String address) {
    this.address = address;
  }

  private record Answer(int second, String kind, String failure) {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments[0].equals("prepare")) {
      prepare(arguments[1]);
    } else {
      run(arguments[1], Path.of(arguments[2]));
    }
  }

  private static void prepare(String address) throws IOException, InterruptedException {
    Traffic administrator = new Traffic(address);
    administrator.signIn(ADMINISTRATOR, PASSWORD);
    Map<String, String> account = Map.of("name", WRITER, "label", "Example", "role", "secretariat");
    Matcher password = CREATED.matcher(administrator.post("/accounts/open", account).body());
    if (!password.find()) {
      throw new IllegalStateException("the account of the writers was not opened");
    }
    Traffic writer = new Traffic(address);
    writer.signIn(WRITER, password.group(1));
    writer.post("/account/password", Map.of("before", password.group(1), "after", PASSWORD));
    new Traffic(address).signIn(WRITER, PASSWORD);
  }

  private static void run(String address, Path file) throws IOException, InterruptedException {
    List<Thread> users = new ArrayList<>();
    Path stop = Path.of(file + ".stop");
    for (int number = 0; number < WRITERS + READERS + VISITORS; number++) {
      Traffic user = new Traffic(address);
      int own = number;
      if (number < WRITERS + READERS) {
        user.signIn(WRITER, PASSWORD);
      }
      String token = number < WRITERS ? user.token("/account") : "";
      users.add(
          Thread.startVirtualThread(
              () -> {
                for (int times = 0; !Files.exists(stop); times++) {
                  user.act(own, times, token);
                }
              }));
    }
    System.out.println("started");
    for (Thread user : users) {
      user.join();
    }
    Files.write(file, ACKNOWLEDGED);
    report();
  }

  // A user who gets an error waits a moment, as people do.
  private void act(int user, int times, String token) {
    String kind = user < WRITERS ? "write" : user < WRITERS + READERS ? "read" : "visit";
    String failure = "";
    try {
      if (kind.equals("write")) {
        String name = "Example provider " + user + "-" + times;
        HttpResponse<String> answer =
            send("/providers", provider(name) + "&_csrf=" + encode(token));
        boolean done = answer.statusCode() == 302 && location(answer).matches(".*/providers/\\d+");
        failure = done ? "" : described(answer);
        if (done) {
          ACKNOWLEDGED.add(name);
        }
      } else {
        HttpResponse<String> answer = get(kind.equals("read") ? "/desk" : "/public/events");
        failure = answer.statusCode() == 200 ? "" : described(answer);
      }
      Thread.sleep(failure.isEmpty() ? 50 : 200);
    } catch (IOException broken) {
      failure = broken.getClass().getSimpleName();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    ANSWERS.add(new Answer((int) ((System.nanoTime() - BEGUN) / 1_000_000_000), kind, failure));
  }

  private static String provider(String name) {
    return form(
        Map.of(
            "name",
            name,
            "kind",
            "ngo",
            "institution",
            "Example institute",
            "mailbox",
            "desk@example.org"));
  }

  private static String described(HttpResponse<String> answer) {
    return answer.statusCode()
        + (location(answer).isEmpty()
            ? ""
            : " to " + location(answer).replaceFirst("https?://[^/]+", ""));
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private static void report() {
    Map<Integer, Map<String, Long>> failures =
        ANSWERS.stream()
            .filter(answer -> !answer.failure().isEmpty())
            .collect(
                Collectors.groupingBy(
                    Answer::second,
                    TreeMap::new,
                    Collectors.groupingBy(
                        answer -> answer.kind() + " " + answer.failure(),
                        TreeMap::new,
                        Collectors.counting())));
    for (String kind : List.of("write", "read", "visit")) {
      List<Answer> all = ANSWERS.stream().filter(answer -> answer.kind().equals(kind)).toList();
      long failed = all.stream().filter(answer -> !answer.failure().isEmpty()).count();
      System.out.printf("%-6s %6d requests, %4d failed%n", kind, all.size(), failed);
    }
    System.out.printf("writes acknowledged: %d%n", ACKNOWLEDGED.size());
    failures.forEach((second, kinds) -> System.out.printf("  second %3d: %s%n", second, kinds));
  }

  private void signIn(String name, String password) throws IOException, InterruptedException {
    HttpResponse<String> answer = post("/sign-in", Map.of("username", name, "password", password));
    if (answer.statusCode() != 302 || location(answer).contains("failed")) {
      throw new IllegalStateException(name + " could not sign in: " + described(answer));
    }
  }

  private HttpResponse<String> post(String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    String token = path.equals("/sign-in") ? token("/sign-in") : token("/account");
    return send(path, form(fields) + "&_csrf=" + encode(token));
  }

  private String token(String page) throws IOException, InterruptedException {
    Matcher token = TOKEN.matcher(get(page).body());
    if (!token.find()) {
      throw new IllegalStateException("no token on " + page);
    }
    return token.group(1);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> send(String path, String body)
      throws IOException, InterruptedException {
    return client.send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(30));
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
