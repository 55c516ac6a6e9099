package org.clearinghouse1540.app;

import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.journal.SigningKey;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.web.Form;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The forms of the program with example records, as the pages of each role show them. They are
 * collected once for all tests of this run, in a separate program.
 */
public final class ExampleForms {
  private static final ExampleForms COLLECTED = collect();

  private final TestProgram program;
  private final ActsObserved acts;
  private final FieldsRead fieldsRead;
  private final Map<FieldsRead.Sender, Set<String>> readByRecords = new TreeMap<>();
  private final List<FormCrawler.FoundForm> forms = new ArrayList<>();
  private final Set<String> files = new TreeSet<>();
  private final Set<String> changed = new TreeSet<>();
  private final Set<String> rowsChanged = new TreeSet<>();

  private ExampleForms(TestProgram program) {
    this.program = program;
    this.acts = new ActsObserved(program);
    this.fieldsRead = FieldsRead.of(program);
  }

  /** The forms, collected when they are first asked for. */
  public static ExampleForms get() {
    return COLLECTED;
  }

  /** The forms of a separate program, of every role, for a test that sends all of them. */
  static ExampleForms separate() {
    return collect();
  }

  private static ExampleForms collect() {
    ExampleForms collected = start();
    try {
      collected.crawl();
      return collected;
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  /** The forms of a separate program, whose records a test may change. */
  static ExampleForms withActs() {
    ExampleForms collected = start();
    try {
      collected.visit();
      return collected;
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  private static ExampleForms start() {
    try {
      TestProgram program =
          TestProgram.start(
              Files.createTempDirectory("clearinghouse-forms"), TestProgram.freePort());
      Runtime.getRuntime().addShutdownHook(new Thread(program::close));
      return new ExampleForms(program);
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  // The pages of the records alone, without those to which they link.
  private void visit() throws IOException {
    program.observe(acts);
    ExampleRecords records = new ExampleRecords(program);
    records.create();
    List<String> pages =
        new ArrayList<>(
            List.of(
                "/accounts",
                "/agencies",
                "/asked",
                "/offers",
                "/committee-brief",
                "/drafts/sending",
                "/arrivals",
                "/forms",
                "/procedures",
                "/forms/adopt",
                "/reports/letters",
                "/reviews/1/submission",
                "/reviews/1/proposal",
                "/reviews/1/section",
                "/reviews/passages/1",
                "/working-days",
                "/letters/1",
                "/forms/proposed/1"));
    for (String address : records.addresses()) {
      pages.add(address);
      pages.add(address.replace("/workspace/", "/shared/"));
    }
    for (Visitor user : records.users()) {
      FormCrawler crawler = new FormCrawler(user, handlers(method -> true).keySet());
      crawler.visit(pages.stream().distinct().toList());
      forms.addAll(crawler.all());
    }
  }

  private void crawl() throws IOException {
    ExampleRecords records = new ExampleRecords(program);
    records.create();
    signJournal();
    Map<String, String> before = contents();
    int line = program.count("select coalesce(max(id), 0)::int from kit_row_change");
    List<String> starts =
        new ArrayList<>(List.of("/desk", "/account", "/drafts", "/matrices/AFG/2017/treaties"));
    starts.addAll(records.addresses());
    for (Visitor user : records.users()) {
      crawl(user, starts);
    }
    Visitor visitor = Visitor.signedOut(program.address());
    crawl(visitor, List.of(records.invitation()));
    open(visitor);
    readByRecords.putAll(fieldsRead.take());
    contents()
        .forEach(
            (table, content) -> {
              if (!content.equals(before.get(table))) {
                changed.add(table);
              }
            });
    rowsChanged.addAll(
        JdbcClient.create(program.owner().plainSource())
            .sql("select distinct table_name from kit_row_change where id > :line")
            .param("line", line)
            .query(String.class)
            .list());
  }

  /** Signs the entries of the example records now, so that the timer has none left to sign. */
  private void signJournal() {
    ViewerDataSource.as(
        "program", () -> program.bean(Journal.class).sign(program.bean(SigningKey.class)));
  }

  /** The number of rows and a digest of the content of every table, as its owner sees it. */
  private Map<String, String> contents() {
    JdbcClient owner = JdbcClient.create(program.owner().plainSource());
    Map<String, String> contents = new TreeMap<>();
    owner
        .sql(
            """
            select c.relname, (xpath('/row/d/text()', query_to_xml(format(
              'select concat(count(*), md5(string_agg(md5(t::text), chr(44) order by md5(t::text)))) as d
               from %I t', c.relname), false, true, '')))[1]::text
            from pg_class c
            where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
            """)
        .query(
            row -> {
              contents.put(row.getString(1), row.getString(2));
            });
    return contents;
  }

  /** Opens the public pages, files and answers of the interface that have an address of words. */
  private void open(Visitor visitor) {
    Addresses.list().stream()
        .filter(address -> address.isPublic() && address.method().equals("GET"))
        .map(Address::pattern)
        .filter(pattern -> !pattern.matches(".*[{*].*") && files.add(pattern))
        .forEach(visitor::bytes);
  }

  /** The kinds of files, public pages and answers of the interface that were opened. */
  Set<String> filesRead() {
    return files;
  }

  /** The tables that were changed by following links. */
  Set<String> changedByReading() {
    return Set.copyOf(changed);
  }

  /** The tables of the rows that the journal recorded while links were followed. */
  Set<String> rowsChangedByReading() {
    return Set.copyOf(rowsChanged);
  }

  private void crawl(Visitor user, List<String> starts) {
    FormCrawler crawler = new FormCrawler(user, handlers().keySet());
    crawler.crawl(starts);
    crawler.openFiles(files);
    forms.addAll(crawler.all());
  }

  /** The fields that handlers asked for while the example records were created. */
  Map<FieldsRead.Sender, Set<String>> readByRecords() {
    return Map.copyOf(readByRecords);
  }

  /** The fields that handlers ask for. */
  FieldsRead fieldsRead() {
    return fieldsRead;
  }

  /** The binding acts of the users who created the example records. */
  ActsObserved acts() {
    return acts;
  }

  /** The program with the example records. */
  public TestProgram program() {
    return program;
  }

  /** The fewest pages that contain every form, by the user who may open them. */
  public Map<Visitor, Set<String>> pages() {
    Map<Visitor, Set<String>> pages = new LinkedHashMap<>();
    byPattern()
        .values()
        .forEach(
            form ->
                pages.computeIfAbsent(form.user(), user -> new LinkedHashSet<>()).add(form.page()));
    return pages;
  }

  /** Every form on every page of every role. */
  List<FormCrawler.FoundForm> all() {
    return List.copyOf(forms);
  }

  /** One form for each handler. */
  Map<String, FormCrawler.FoundForm> byPattern() {
    Map<String, FormCrawler.FoundForm> found = new TreeMap<>();
    forms.forEach(form -> found.putIfAbsent(form.pattern(), form));
    return found;
  }

  /** The methods that read a form, by their addresses. */
  Map<String, HandlerMethod> handlers() {
    return handlers(ExampleForms::readsForm);
  }

  /** The addresses of forms of a button alone, whose methods read nothing that is sent. */
  Set<String> withoutField() {
    return handlers(method -> !readsForm(method) && !readsRequest(method)).keySet();
  }

  private static boolean readsRequest(HandlerMethod method) {
    return Stream.of(method.getMethodParameters())
        .anyMatch(
            parameter ->
                parameter.hasParameterAnnotation(RequestParam.class)
                    || ServletRequest.class.isAssignableFrom(parameter.getParameterType()));
  }

  private Map<String, HandlerMethod> handlers(Predicate<HandlerMethod> wanted) {
    Map<String, HandlerMethod> handlers = new TreeMap<>();
    program
        .bean(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach(
            (mapping, method) -> {
              if (method.hasMethodAnnotation(PostMapping.class) && wanted.test(method)) {
                mapping.getPatternValues().forEach(pattern -> handlers.put(pattern, method));
              }
            });
    return handlers;
  }

  private static boolean readsForm(HandlerMethod method) {
    return Stream.of(method.getMethodParameters())
        .anyMatch(parameter -> parameter.getParameterType() == Form.class);
  }
}
