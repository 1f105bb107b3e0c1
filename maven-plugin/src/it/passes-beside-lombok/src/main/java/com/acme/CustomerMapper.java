package com.acme;

import org.mapstruct.Mapper;

@Mapper
public interface CustomerMapper {
  View view(Customer customer);
}
