import ArgumentParser

EntenteTrain.main()
