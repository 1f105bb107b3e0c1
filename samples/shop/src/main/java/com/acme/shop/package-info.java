/** A shop that takes orders. */
package com.acme.shop;
