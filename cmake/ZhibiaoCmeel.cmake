# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0

# Header libraries that come as Python packages (cmeel-boost, cmeel-eigen) stand in
# <site-packages>/cmeel.prefix.  Looks for that folder beside every entry of CMAKE_PREFIX_PATH and in
# the site-packages of the Python in use, and appends what it finds: other prefixes go first.
set(zhibiao_site_packages ${CMAKE_PREFIX_PATH})
if(Python_EXECUTABLE)
  execute_process(COMMAND "${Python_EXECUTABLE}" -c "import sysconfig; print(sysconfig.get_path('purelib'))"
    OUTPUT_VARIABLE zhibiao_purelib OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
  list(APPEND zhibiao_site_packages "${zhibiao_purelib}")
endif()
foreach(folder IN LISTS zhibiao_site_packages)
  if(IS_DIRECTORY "${folder}/cmeel.prefix")
    list(APPEND CMAKE_PREFIX_PATH "${folder}/cmeel.prefix")
  endif()
endforeach()
