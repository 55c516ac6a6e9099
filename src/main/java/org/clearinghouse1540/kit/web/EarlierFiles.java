package org.clearinghouse1540.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * The stored files that one request names instead of sending them again. Each is read once, one
 * after the other, in the memory that the large bodies of all requests share; together they are as
 * many and as large as a request may send.
 */
final class EarlierFiles {
  private final Function<String, Optional<Long>> sizes;
  private final Function<String, Optional<SentFile>> stored;
  private final int most;
  private final BodyMemory memory;
  private final Map<String, Optional<SentFile>> read = new HashMap<>();

  /**
   * Files of a request.
   *
   * @param sizes their bytes, which are reserved before a file is read
   * @param most the largest number of files
   */
  EarlierFiles(
      HttpServletRequest request,
      Function<String, Optional<Long>> sizes,
      Function<String, Optional<SentFile>> stored,
      int most) {
    this.memory = BodyMemory.of(request);
    this.sizes = sizes;
    this.stored = stored;
    this.most = most;
  }

  /**
   * The file with this number or token.
   *
   * @throws MaxUploadSizeExceededException if the request names too many files, or too large ones
   * @throws ProgramBusy if there is no memory for it in time
   */
  Optional<SentFile> find(String token) {
    if (!read.containsKey(token)) {
      Optional<Long> size = sizes.apply(token);
      if (size.isPresent() && read.values().stream().filter(Optional::isPresent).count() >= most) {
        throw new MaxUploadSizeExceededException(BodyMemory.MOST);
      }
      size.ifPresent(memory::reserve);
      read.put(token, size.flatMap(known -> stored.apply(token)));
    }
    return read.getOrDefault(token, Optional.empty());
  }
}
