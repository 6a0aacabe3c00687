/** From the model to the documents that people and machines read. Pure: strings out. Imported by the entry points. */
@NullMarked
package io.keywright.processor.document;

import org.jspecify.annotations.NullMarked;
