package org.clearinghouse1540.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.Option;
import org.junit.jupiter.api.Test;

/** The texts that a packet of many records contains are collected with one look at the records. */
class PacketTextsTest {
  private final AtomicInteger reads = new AtomicInteger();
  private final AtomicInteger preparations = new AtomicInteger();

  @Test
  void theRecordsAreReadOnceForAllLanguages() {
    OfflinePacket packet =
        new OfflinePacket(new CountedTable(), Viewer.visitor(), language -> "Example State 253");
    assertThat(packet.ownTexts()).contains("en 1", "ar 200");
    assertThat(reads).as("reads of the records").hasValue(1);
    assertThat(preparations).as("once for each language").hasValue(Language.values().length);
  }

  /** A table of 200 records that counts how often they are read. */
  private final class CountedTable implements PacketTable {
    @Override
    public String kind() {
      return "examples";
    }

    @Override
    public String page() {
      return "/examples/packet";
    }

    @Override
    public Permission permission() {
      return Permission.EDIT_OFFERS;
    }

    @Override
    public String packet() {
      return "reports.packet.of";
    }

    @Override
    public String sheet() {
      return "examples";
    }

    @Override
    public List<String> instructions() {
      return List.of();
    }

    @Override
    public List<Option> groups(Viewer viewer, Language language) {
      return List.of();
    }

    @Override
    public List<BulkColumn> columns() {
      return List.of(BulkColumn.text("words", "providers.words"));
    }

    @Override
    public Function<BulkRecord, String> entries(Language language) {
      preparations.incrementAndGet();
      return stored -> language.code() + " " + stored.number();
    }

    @Override
    public List<BulkRecord> records(Viewer viewer) {
      reads.incrementAndGet();
      return java.util.stream.LongStream.rangeClosed(1, 200)
          .mapToObj(number -> new BulkRecord(number, "", Map.of()))
          .toList();
    }

    @Override
    public List<BulkRecord> records(Viewer viewer, List<String> groups) {
      return records(viewer);
    }

    @Override
    public BulkChange read(Viewer viewer, Optional<BulkRecord> before, Form form) {
      throw new UnsupportedOperationException();
    }
  }
}
