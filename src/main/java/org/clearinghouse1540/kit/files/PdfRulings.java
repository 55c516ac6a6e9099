package org.clearinghouse1540.kit.files;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/** The straight lines of a page, including those drawn as thin boxes. */
final class PdfRulings extends PDFGraphicsStreamEngine {
  private static final double THIN = 2.5;
  private final double height;
  private final GeneralPath path = new GeneralPath();
  private final List<Rectangle2D> lines = new ArrayList<>();

  private PdfRulings(PDPage page) {
    super(page);
    this.height = page.getCropBox().getUpperRightY();
  }

  /** Lines as flat boxes, from the top left, in points. */
  static List<Rectangle2D> of(PDPage page) throws IOException {
    PdfRulings reading = new PdfRulings(page);
    reading.processPage(page);
    return reading.lines;
  }

  private void take() {
    double[] at = new double[6];
    Rectangle2D box = null;
    Point2D last = new Point2D.Double();
    for (PathIterator pathIterator = path.getPathIterator(null);
        !pathIterator.isDone();
        pathIterator.next()) {
      int kind = pathIterator.currentSegment(at);
      if (kind == PathIterator.SEG_MOVETO) {
        keep(box);
        box = new Rectangle2D.Double(at[0], at[1], 0, 0);
      } else if (kind == PathIterator.SEG_LINETO && box != null) {
        box.add(at[0], at[1]);
        keepEdge(last, at);
      }
      if (kind != PathIterator.SEG_CLOSE) {
        last.setLocation(at[0], at[1]);
      }
    }
    keep(box);
    path.reset();
  }

  private void keepEdge(Point2D from, double[] to) {
    boolean straight = Math.abs(from.getX() - to[0]) < 0.5 || Math.abs(from.getY() - to[1]) < 0.5;
    if (straight) {
      Rectangle2D edge = new Rectangle2D.Double(from.getX(), from.getY(), 0, 0);
      edge.add(to[0], to[1]);
      keep(edge);
    }
  }

  private void keep(@org.jspecify.annotations.Nullable Rectangle2D box) {
    if (box != null && (box.getWidth() < THIN) != (box.getHeight() < THIN)) {
      lines.add(
          new Rectangle2D.Double(
              box.getX(), height - box.getMaxY(), box.getWidth(), box.getHeight()));
    }
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    path.moveTo(p0.getX(), p0.getY());
    path.lineTo(p1.getX(), p1.getY());
    path.lineTo(p2.getX(), p2.getY());
    path.lineTo(p3.getX(), p3.getY());
    path.lineTo(p0.getX(), p0.getY());
  }

  @Override
  public void drawImage(PDImage image) {}

  @Override
  public void clip(int windingRule) {}

  @Override
  public void moveTo(float x, float y) {
    path.moveTo(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    if (path.getCurrentPoint() == null) {
      path.moveTo(x, y);
    } else {
      path.lineTo(x, y);
    }
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    path.moveTo(x3, y3);
  }

  @Override
  public Point2D getCurrentPoint() {
    Point2D now = path.getCurrentPoint();
    return now == null ? new Point2D.Float() : now;
  }

  @Override
  public void closePath() {
    if (path.getCurrentPoint() != null) {
      path.closePath();
    }
  }

  @Override
  public void endPath() {
    path.reset();
  }

  @Override
  public void strokePath() {
    take();
  }

  @Override
  public void fillPath(int windingRule) {
    take();
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    take();
  }

  @Override
  public void shadingFill(COSName shading) {
    path.reset();
  }
}
