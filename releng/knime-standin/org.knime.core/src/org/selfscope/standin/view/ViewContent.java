package org.selfscope.standin.view;

/**
 * What a browser needs to show a view.
 *
 * @param page the text of an HTML page
 * @param initialData maps, lists, arrays, records, texts and numbers; null if the view has none
 */
public record ViewContent(String page, Object initialData) {
}
