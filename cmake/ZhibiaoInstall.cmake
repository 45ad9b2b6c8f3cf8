# Copyright 2026 the zhibiao authors
# SPDX-License-Identifier: BSL-1.0

# `cmake --install` gives the headers and what `find_package(zhibiao)` needs.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)
set(zhibiao_config_dir "${CMAKE_INSTALL_DATADIR}/cmake/zhibiao")

install(TARGETS zhibiao EXPORT zhibiaoTargets FILE_SET HEADERS COMPONENT cpp)
install(EXPORT zhibiaoTargets NAMESPACE zhibiao:: DESTINATION "${zhibiao_config_dir}" COMPONENT cpp)
configure_package_config_file("${PROJECT_SOURCE_DIR}/cmake/zhibiaoConfig.cmake.in"
  "${PROJECT_BINARY_DIR}/zhibiaoConfig.cmake" INSTALL_DESTINATION "${zhibiao_config_dir}")
write_basic_package_version_file("${PROJECT_BINARY_DIR}/zhibiaoConfigVersion.cmake"
  COMPATIBILITY SameMinorVersion ARCH_INDEPENDENT)
install(FILES
  "${PROJECT_BINARY_DIR}/zhibiaoConfig.cmake" "${PROJECT_BINARY_DIR}/zhibiaoConfigVersion.cmake"
  DESTINATION "${zhibiao_config_dir}" COMPONENT cpp)
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION "${CMAKE_INSTALL_DOCDIR}" COMPONENT cpp)
