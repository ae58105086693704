package fiji.plugin.radiomics.segment;

import fiji.plugin.radiomics.image.Mask;

/**
 * Voxels that a user has said to be lesion or not.
 *
 * @param foreground voxels of the lesion, on the image's grid; perhaps empty
 * @param background voxels of what is not, on the image's grid; perhaps empty
 */
public record Strokes(Mask foreground, Mask background) {}
