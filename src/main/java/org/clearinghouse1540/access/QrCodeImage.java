package org.clearinghouse1540.access;

/**
 * A picture for the camera of an app.
 *
 * @param size its width and height in squares
 * @param path the dark squares, as the path of an SVG
 */
public record QrCodeImage(int size, String path) {}
