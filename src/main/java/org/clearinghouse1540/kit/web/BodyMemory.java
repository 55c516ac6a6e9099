package org.clearinghouse1540.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * The memory that the files of one request have reserved: those that it sends, and those that were
 * sent before and that it names.
 */
final class BodyMemory {
  /** The most bytes of one request. */
  static final long MOST = 26L * 1024 * 1024;

  private static final String KEY = BodyMemory.class.getName();
  private final SharedBudget memory;
  private final RequestOwner owner;
  private int kilobytes;

  /** The memory of a request, which must be released when it ends. */
  BodyMemory(SharedBudget memory, HttpServletRequest request) {
    this.memory = memory;
    this.owner = RequestOwner.of(request);
    request.setAttribute(KEY, this);
  }

  /** The memory of a request. */
  static BodyMemory of(HttpServletRequest request) {
    if (request.getAttribute(KEY) instanceof BodyMemory known) {
      return known;
    }
    throw new IllegalStateException("the request did not pass RequestSizeFilter");
  }

  /** Reserves kilobytes; false if too few are free in time. */
  boolean reserveKilobytes(int more) {
    if (memory.reserve(owner, more)) {
      kilobytes += more;
      return true;
    }
    return false;
  }

  /**
   * Reserves the bytes of another file.
   *
   * @throws MaxUploadSizeExceededException if all files of the request are too large together
   * @throws ProgramBusy if too few are free in time
   */
  void reserve(long bytes) {
    int more = Math.toIntExact(Math.min(MOST, bytes) / 1024) + 1;
    if (kilobytes + more > MOST / 1024 + 1) {
      throw new MaxUploadSizeExceededException(MOST);
    }
    if (!reserveKilobytes(more)) {
      throw new ProgramBusy();
    }
  }

  /** Releases everything. */
  void release() {
    memory.release(owner, kilobytes);
    kilobytes = 0;
  }
}
