/**
 * Images and regions as values: arrays with x fastest on a grid of up to three dimensions, with
 * spacing in mm, and views of both as ImgLib2 images.
 */
package fiji.plugin.radiomics.image;
