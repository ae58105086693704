/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.filter;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Lengths;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.parameter.Length;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterTypes;
import fiji.plugin.radiomics.parameter.ParameterValues;
import java.util.ArrayList;
import java.util.List;

/**
 * The Riesz transform of a response that is circularly symmetric, along the axes or, steered, along
 * the main directions of the image about each voxel.
 */
final class RieszTransform {

    static final Parameter<Length> TENSOR =
            new Parameter<>(
                    "tensor",
                    "Steering: standard deviation of the structure tensor's Gaussian; 0 = along"
                            + " the image's axes",
                    ParameterTypes.length("0mm", 0, false),
                    "0mm");

    /** A circularly symmetric transfer function by which the image is filtered as well. */
    interface Symmetric {
        double at(double fx, double fy, double fz);
    }

    private final RieszOrder order;
    private final Length tensor;
    private final Boundary boundary;
    private final int margin;
    private final Symmetric filter;

    /**
     * @param values of a filter with an order, a tensor and a boundary
     * @param margin voxels by which the image is continued
     * @param filter further transfer function
     */
    RieszTransform(ParameterValues values, int margin, Symmetric filter) {
        order = values.get(RieszOrder.ORDER);
        tensor = values.get(TENSOR);
        boundary = values.get(FilterParameters.BOUNDARY);
        this.margin = margin;
        this.filter = filter;
    }

    Volume apply(Volume image, Workers workers) {
        Geometry g = image.geometry();
        Fourier fourier = new Fourier(g, order.isVolume(), boundary, margin, workers);
        if (tensor.value() == 0) {
            return fourier.apply(image, transfer(order, order.norm()));
        }
        List<RieszOrder> firsts = RieszOrder.all(order.axes(), 1);
        List<RieszOrder> all = RieszOrder.all(order.axes(), order.total());
        List<Fourier.Transfer> transfers = new ArrayList<>();
        firsts.forEach(o -> transfers.add(transfer(o, 1)));
        all.forEach(o -> transfers.add(transfer(o, 1)));
        List<float[]> responses = fourier.apply(image.data(), transfers);
        List<float[]> gradients = responses.subList(0, firsts.size());
        List<Volume> structure = structure(g, gradients, workers);
        Steering steering = new Steering(order, all);
        return new Volume(
                g,
                steering.apply(
                        structure, gradients, responses.subList(firsts.size(), responses.size())));
    }

    private Fourier.Transfer transfer(RieszOrder riesz, double factor) {
        return (fx, fy, fz, value) ->
                riesz.turn(factor * filter.at(fx, fy, fz) * riesz.direction(fx, fy, fz), value);
    }

    /** Smoothed products of first-order responses, row by row of the upper triangle. */
    private List<Volume> structure(Geometry g, List<float[]> gradients, Workers workers) {
        int axes = gradients.size();
        double[][] kernels = new double[axes][];
        for (int a = 0; a < axes; a++) {
            kernels[a] =
                    new GaussianKernels(Lengths.voxels("tensor", tensor, g, a), 4).normalised();
        }
        List<List<Separable>> smoothing = List.of(List.of(Separable.of(kernels)));
        List<Volume> structure = new ArrayList<>();
        for (int a = 0; a < axes; a++) {
            for (int b = a; b < axes; b++) {
                float[] product = new float[g.voxels()];
                for (int i = 0; i < product.length; i++) {
                    product[i] = gradients.get(a)[i] * gradients.get(b)[i];
                }
                structure.add(
                        Support.each(new Volume(g, product), smoothing, boundary, workers).get(0));
            }
        }
        return structure;
    }
}
